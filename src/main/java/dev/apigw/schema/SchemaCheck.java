package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.apigw.schema.Mismatch.Kind;
import dev.apigw.source.JsonPointer;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Checks a part of a definition against a JSON Schema that ships with this program.
 *
 * <p>Null counts as absent, since an import drops it; the case of a letter does not count in a list of allowed values. The
 * schemas keep to {@code type}, {@code enum}, {@code properties}, {@code additionalProperties}, {@code required},
 * {@code items} and {@code $ref}, so that each mismatch has one cause.
 */
public final class SchemaCheck {
    private static final ConcurrentMap<String, Optional<SchemaCheck>> CHECKS = new ConcurrentHashMap<>();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;
    private final JsonNode schemaNode;

    private SchemaCheck(Schema schema, JsonNode schemaNode) {
        this.schema = schema;
        this.schemaNode = schemaNode;
    }

    /** The check of a schema beside this class, by its name without {@code .json}; empty if there is none. */
    public static Optional<SchemaCheck> named(String name) {
        return CHECKS.computeIfAbsent(name, SchemaCheck::load);
    }

    private static Optional<SchemaCheck> load(String name) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                return Optional.empty();
            }
            JsonNode node = JsonTrees.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return Optional.of(new SchemaCheck(REGISTRY.getSchema(node), node));
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + name, e);
        } catch (JsonTrees.NotJson e) {
            throw new IllegalStateException("schema " + name, e);
        }
    }

    /**
     * Where a value differs from the schema, in the order of the schema.
     *
     * @param name   what the value is called
     * @param follow what a value stands for; empty for a reference that leads nowhere, which then fits everything
     */
    public List<Mismatch> check(String name, Node value, Function<Node, Optional<Node>> follow) {
        return schema.validate(JsonTrees.of(value, follow)).stream()
                .flatMap(error -> mismatch(name, value, follow, error).stream()).toList();
    }

    private Optional<Mismatch> mismatch(String name, Node root, Function<Node, Optional<Node>> follow, Error error) {
        JsonPointer pointer = pointerOf(error);
        Optional<Node> at = nodeAt(root, pointer, follow);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        Node node = at.get();
        String member = pointer.tokens().isEmpty() ? name : pointer.tokens().get(pointer.tokens().size() - 1);
        return switch (error.getKeyword()) {
            case "type" -> node.isNull() ? Optional.empty()
                    : Optional.of(new Mismatch(pointer, Kind.TYPE, node, member, texts(error.getSchemaNode())));
            case "enum" -> node.isNull() || allowsInAnotherCase(error.getSchemaNode(), node) ? Optional.empty()
                    : Optional.of(new Mismatch(pointer, Kind.VALUE, node, member, texts(error.getSchemaNode())));
            case "additionalProperties" -> node.asMap().flatMap(map -> map.entry(error.getProperty()))
                    .map(entry -> new Mismatch(pointer, Kind.UNKNOWN_PROPERTY, entry.key(), entry.name(), known(error)));
            case "required" -> Optional.of(new Mismatch(pointer, Kind.MISSING_PROPERTY, node, error.getProperty(),
                    List.of(error.getProperty())));
            default -> throw new IllegalStateException("schema of ours uses " + error.getKeyword());
        };
    }

    /** The properties that the object schema behind an error knows. */
    private List<String> known(Error error) {
        JsonNode object = schemaNode;
        List<String> steps = steps(error.getSchemaLocation().getFragment());
        for (String step : steps.subList(0, steps.size() - 1)) {
            object = object.isArray() ? object.path(Integer.parseInt(step)) : object.path(step);
        }
        List<String> names = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonPointer pointerOf(Error error) {
        return new JsonPointer(steps(error.getInstanceLocation()));
    }

    private static List<String> steps(NodePath path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(String.valueOf(path.getElement(i)));
        }
        return steps;
    }

    private static Optional<Node> nodeAt(Node root, JsonPointer pointer, Function<Node, Optional<Node>> follow) {
        Optional<Node> node = follow.apply(root);
        for (String token : pointer.tokens()) {
            node = node.flatMap(parent -> parent instanceof MapNode map ? map.get(token)
                    : JsonPointer.child(parent, token)).flatMap(follow);
        }
        return node;
    }

    private static boolean allowsInAnotherCase(JsonNode allowed, Node node) {
        return node.asText().map(text -> texts(allowed).stream().anyMatch(text::equalsIgnoreCase)).orElse(false);
    }

    private static List<String> texts(JsonNode oneOrMany) {
        Stream<JsonNode> nodes = oneOrMany.isArray() ? StreamSupport.stream(oneOrMany.spliterator(), false)
                : Stream.of(oneOrMany);
        return nodes.map(JsonNode::asText).toList();
    }
}
