package dev.apigw.lint.spectral.schema;

import dev.apigw.schema.MetaSchemas;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The schema of a version of OpenAPI, beside this class as YAML.
 *
 * <p>Source: documented – the schemas that the OpenAPI Initiative publishes, with their choices written as conditions, so that what
 * is wrong in one of several forms is not told for the others, and with the messages that Spectral has for some of them.
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
        MetaSchemas.text(Dialect.DRAFT4.resource()).ifPresent(text -> store.add(parsed("draft-04", text), Dialect.DRAFT4));
        Node root = parsed(name, text(name + ".yaml").orElseThrow());
        for (String part : List.of("-dialect", "-meta", "-json-schema", "-validation")) {
            text(name + part + ".yaml").ifPresent(text -> store.add(parsed(name + part, text), Dialect.DRAFT2020_12));
        }
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

    private static Optional<String> text(String file) {
        try (InputStream in = DocumentCheck.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + file, e);
        }
    }

    /** Everything in a definition that does not fit. */
    public List<SchemaError> check(Object definition) {
        Run run = new Run(UnaryOperator.identity(), true, Audience.ANYONE, null);
        run.accepts(schema, definition);
        return run.errors();
    }
}
