package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.model.Model;
import dev.apigw.resolve.Reference;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.JsonText;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models of an API: every named schema, and what methods state inline.
 *
 * <p>Source: observed – conformance/import, recorded 2025-07: the name is the key, the content type always JSON, a
 * schema's description is the model's too, references become URLs.
 */
final class Models {
    private static final String CONTENT_TYPE = "application/json";
    /** Enough that two places of one API hardly ever share a name. */
    private static final int GENERATED_DIGITS = 6;

    private final Reading reading;
    private final Optional<MapNode> schemas;
    private final SchemaReferences references;
    private final Map<String, Model> models = new LinkedHashMap<>();

    Models(Reading reading, Optional<MapNode> schemas) {
        this.reading = reading;
        this.schemas = schemas;
        this.references = new SchemaReferences(reading.document(), name -> schemas.map(s -> s.has(name)).orElse(false),
                this::add);
    }

    /** Takes in every named schema, used or not. */
    void addNamed() {
        schemas.ifPresent(map -> map.entries().forEach(entry -> reading.object(entry.value(), "Schema `" + entry.name() + "`")
                .ifPresent(schema -> add(entry.name(), entry.value()))));
    }

    /** All models so far, the named ones first. */
    List<Model> all() {
        return List.copyOf(models.values());
    }

    /** The name of the model that an import makes of a schema at its place; empty if it makes none. */
    Optional<String> nameOf(Node schema, SchemaUse use) {
        Optional<Reference> reference = reading.document().reference(schema);
        if (reference.isPresent()) {
            // One that leads nowhere is ignored, and reported where all references are checked.
            return references.modelName(reference.get()).filter(models::containsKey);
        }
        return reading.object(schema, "The schema of " + use.describe()).flatMap(inline -> nameOfInline(inline, use));
    }

    private Optional<String> nameOfInline(MapNode schema, SchemaUse use) {
        Optional<String> unsupported = ParserClass.unsupported(schema);
        if (unsupported.isPresent()) {
            reportUnsupported(schema, unsupported.get(), use);
            return Optional.empty();
        }
        if (!schema.has("type") && !schema.has("properties") && !schema.has("items")) {
            return Optional.empty(); // nothing that a model could hold; inferred, no recording yet
        }
        String name = generatedName(use);
        add(name, schema);
        return Optional.of(name);
    }

    private void reportUnsupported(MapNode schema, String parserClass, SchemaUse use) {
        Diagnostic finding = Diagnostic.warning("model-inline-unsupported", InFile.of(schema),
                "The inline schema of " + use.describe() + " is no object and no reference, so it becomes no model.")
                .withHint("Move the schema to the named schemas and refer to it with `$ref`.");
        // The text is known of OpenAPI 3 alone: Swagger 2.0 goes through other classes of the parser.
        reading.report(reading.document().version() == SpecVersion.SWAGGER_2_0 ? finding
                : finding.withImportMessage(use.unsupportedMessage(parserClass)));
    }

    private void add(String name, Node schema) {
        if (models.containsKey(name)) {
            return;
        }
        Optional<String> description = schema.asMap().flatMap(map -> map.get("description")).flatMap(Node::asString);
        // Entered before its references are followed, so that a circle of references ends here.
        models.put(name, new Model(name, description, CONTENT_TYPE, "{}", InFile.of(schema)));
        String text = JsonText.compact(references.rewritten(schema));
        models.put(name, new Model(name, description, CONTENT_TYPE, text, InFile.of(schema)));
    }

    /** Source: inferred – how AWS names inline models is not recorded; ours are the same in every run. */
    private static String generatedName(SchemaUse use) {
        String place = String.join("\n", use.path(), use.httpMethod(), use.statusCode(), use.contentType());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return "MODEL" + HexFormat.of().formatHex(digest).substring(0, GENERATED_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
