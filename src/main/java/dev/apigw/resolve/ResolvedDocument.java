package dev.apigw.resolve;

import dev.apigw.source.JsonPointer;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One definition, whatever it was wrapped in. The only door to its values for all later passes. */
public final class ResolvedDocument {
    private final SourceFile file;
    private final MapNode root;
    private final SpecVersion version;
    private final ApiKind apiKind;
    private final Optional<ApiProperties> apiProperties;
    private final ReferenceResolver references;

    ResolvedDocument(SourceFile file, MapNode root, SpecVersion version, ApiKind apiKind,
                     Optional<ApiProperties> apiProperties, ReferenceResolver references) {
        this.file = Objects.requireNonNull(file, "file");
        this.root = Objects.requireNonNull(root, "root");
        this.version = Objects.requireNonNull(version, "version");
        this.apiKind = Objects.requireNonNull(apiKind, "apiKind");
        this.apiProperties = Objects.requireNonNull(apiProperties, "apiProperties");
        this.references = Objects.requireNonNull(references, "references");
    }

    /** The file that the user named. */
    public SourceFile file() {
        return file;
    }

    /** The definition's top level, intrinsic functions and known placeholders replaced. */
    public MapNode root() {
        return root;
    }

    public SpecVersion version() {
        return version;
    }

    public ApiKind apiKind() {
        return apiKind;
    }

    /** The template resource around the definition, if it came from a template. */
    public Optional<ApiProperties> apiProperties() {
        return apiProperties;
    }

    /** The trees of all files that the definition and the references followed so far are made of, its own first. */
    public List<Node> trees() {
        return references.trees();
    }

    /** For the checks of this package. */
    ReferenceResolver references() {
        return references;
    }

    /** The {@code $ref} that a value is; empty if it is none. */
    public Optional<Reference> reference(Node node) {
        return references.reference(node);
    }

    /** The value itself, or what its {@code $ref} leads to in the end; empty if that leads nowhere. */
    public Optional<Node> follow(Node node) {
        return references.follow(node);
    }

    /** The value of a key, references followed. */
    public Optional<Node> get(MapNode map, String key) {
        return map.get(key).flatMap(this::follow);
    }

    /** The mapping at a key, references followed; empty if there is something else. */
    public Optional<MapNode> map(MapNode map, String key) {
        return get(map, key).flatMap(Node::asMap);
    }

    /** The value at a place of the definition, references on the way followed. */
    public Optional<Node> at(JsonPointer pointer) {
        Optional<Node> node = Optional.of(root);
        for (String token : pointer.tokens()) {
            node = node.flatMap(this::follow).flatMap(n -> JsonPointer.child(n, token));
        }
        return node;
    }
}
