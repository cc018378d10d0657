package dev.apigw.lint.spectral.schema;

import dev.apigw.schema.MetaSchemas;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The check of a definition as a whole, for each version of OpenAPI.
 *
 * <p>What the specification of a version demands stands in a file beside this class, written as {@link ObjectTables} reads it.
 * Schemas in definitions of OpenAPI 3.1 and later are checked with the schemas of JSON Schema itself.
 */
public final class DocumentCheck {
    private static final Map<String, DocumentCheck> CHECKS = new ConcurrentHashMap<>();
    private static final List<String> BASE = List.of("schema", "meta/core", "meta/applicator", "meta/unevaluated", "meta/validation",
            "meta/meta-data", "meta/format-annotation", "meta/content");

    private final CompiledSchema schema;

    private DocumentCheck(CompiledSchema schema) {
        this.schema = schema;
    }

    /** The check of a version, such as {@code openapi-3.0}. */
    public static DocumentCheck named(String name) {
        return CHECKS.computeIfAbsent(name, DocumentCheck::load);
    }

    private static DocumentCheck load(String name) {
        SchemaStore store = new SchemaStore();
        BASE.forEach(part -> MetaSchemas.text("draft/2020-12/" + part)
                .ifPresent(text -> store.add(parsed(part, text), Dialect.DRAFT2020_12)));
        Node root = ObjectTables.schema(name, DocumentCheck::description);
        Resource resource = store.add(root, Dialect.DRAFT2020_12);
        try {
            return new DocumentCheck(new SchemaCompiler(Dialect.DRAFT2020_12, UnaryOperator.identity(), store, false)
                    .compile(root, resource));
        } catch (SchemaException e) {
            throw new IllegalStateException("schema " + name, e);
        }
    }

    private static Node parsed(String name, String text) {
        return SourceReader.parse(SourceFile.inMemory(name, text)).root().orElseThrow();
    }

    private static MapNode description(String name) {
        try (InputStream in = DocumentCheck.class.getResourceAsStream(name + ".yaml")) {
            return parsed(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)).asMap().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("description " + name, e);
        }
    }

    /** Everything in a definition that does not fit. */
    public List<SchemaError> check(Object definition) {
        Run run = new Run(UnaryOperator.identity(), true, Audience.ANYONE, null);
        run.accepts(schema, definition);
        return run.errors();
    }
}
