package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.schema.MetaSchemas;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The schemas of one dialect in one document, compiled when they are first asked for.
 *
 * <p>A schema is checked against the schema of schemas first, as ajv does: a definition with {@code required: true} in a schema
 * is told so in every example.
 */
public final class JsonSchema {
    private final Dialect dialect;
    private final UnaryOperator<Node> view;
    private final SchemaStore store = new SchemaStore();
    private final SchemaCompiler compiler;
    private final CompiledSchema meta;
    private final Map<CompiledSchema, Set<Node>> wellFormed = new IdentityHashMap<>();

    /**
     * Schemas of a dialect.
     *
     * @param view what a value of a schema, or of what is checked, stands for: itself, or what its {@code $ref} leads to
     * @param isSwagger whether {@code x-nullable} means {@code nullable}
     */
    public JsonSchema(Dialect dialect, UnaryOperator<Node> view, boolean isSwagger) {
        this.dialect = dialect;
        this.view = view;
        this.compiler = new SchemaCompiler(dialect, view, store, isSwagger);
        this.meta = Meta.of(dialect);
        Meta.documents(dialect).forEach(document -> store.add(document, dialect));
    }

    /** The errors of a value, in ajv's order; throws if the schema itself is no good. */
    public List<SchemaError> check(Node schema, Object value, boolean wantsAll, Audience audience) throws SchemaException {
        Node seen = view.apply(schema);
        Resource resource = store.document(seen, dialect);
        demandWellFormed(seen);
        CompiledSchema compiled = compiler.compile(seen, resource);
        Run run = new Run(view, wantsAll, audience, null);
        run.accepts(compiled, value);
        return run.errors();
    }

    private void demandWellFormed(Node schema) throws SchemaException {
        Run run = new Run(view, false, Audience.ANYONE, wellFormed);
        if (!run.accepts(meta, Js.of(schema))) {
            throw new SchemaException("schema is invalid: " + run.errors().stream()
                    .map(error -> "data" + error.pointer() + " " + error.message()).collect(Collectors.joining(", ")), false);
        }
    }

    /** The schemas of schemas. */
    private static final class Meta {
        private static final List<String> VOCABULARIES = List.of("core", "applicator", "unevaluated", "validation", "meta-data",
                "format", "format-annotation", "content");
        private static final Map<Dialect, List<Node>> DOCUMENTS = new EnumMap<>(Dialect.class);
        private static final Map<Dialect, CompiledSchema> COMPILED = new EnumMap<>(Dialect.class);

        private Meta() {}

        static synchronized List<Node> documents(Dialect dialect) {
            return DOCUMENTS.computeIfAbsent(dialect, key -> {
                String folder = key.resource().substring(0, key.resource().lastIndexOf('/'));
                List<String> names = new ArrayList<>(List.of(key.resource()));
                if (key.isAtLeast(Dialect.DRAFT2019_09)) {
                    VOCABULARIES.forEach(name -> names.add(folder + "/meta/" + name));
                }
                return names.stream().flatMap(name -> MetaSchemas.text(name).stream())
                        .map(text -> SourceReader.parse(SourceFile.inMemory(key.uri(), text)).root().orElseThrow()).toList();
            });
        }

        static synchronized CompiledSchema of(Dialect dialect) {
            return COMPILED.computeIfAbsent(dialect, key -> {
                SchemaStore store = new SchemaStore();
                List<Resource> resources = documents(key).stream().map(document -> store.add(document, key)).toList();
                try {
                    return new SchemaCompiler(key, UnaryOperator.identity(), store, false).compile(resources.get(0).root(), resources.get(0));
                } catch (SchemaException e) {
                    throw new IllegalStateException("schema of schemas of " + key, e);
                }
            });
        }
    }
}
