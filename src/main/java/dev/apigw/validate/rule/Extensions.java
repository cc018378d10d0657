package dev.apigw.validate.rule;

import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every {@code x-amazon-apigateway-*} key of a definition with the kind of its place. */
final class Extensions {
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");
    /** Values that are data of the user's, not parts of the definition. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final ResolvedDocument document;
    private final List<Extension> found = new ArrayList<>();
    /** By their list of entries: a mapping that is used in two places is two node objects over one list. */
    private final Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> walked = Collections.newSetFromMap(new IdentityHashMap<>());

    private Extensions(ResolvedDocument document) {
        this.document = document;
    }

    /** The extensions of a definition; those that stand where they belong come first. */
    static List<Extension> of(ResolvedDocument document) {
        Extensions walk = new Extensions(document);
        walk.wellPlaced();
        walk.elsewhere(document.root());
        return List.copyOf(walk.found);
    }

    /** The extensions of one name, prefix left out. */
    static Stream<Extension> named(ResolvedDocument document, String name) {
        return of(document).stream().filter(extension -> extension.name().equals(name));
    }

    private void wellPlaced() {
        MapNode root = document.root();
        take(root, ExtensionPlace.ROOT, "");
        items(root, "servers").forEach(server -> take(server, ExtensionPlace.SERVER, ""));
        items(root, "tags").forEach(tag -> take(tag, ExtensionPlace.TAG, ""));
        Optional<MapNode> components = document.map(root, "components");
        components.ifPresent(map -> take(map, ExtensionPlace.COMPONENTS, ""));
        Optional<MapNode> schemes = document.version() == SpecVersion.SWAGGER_2_0
                ? document.map(root, "securityDefinitions")
                : components.flatMap(map -> document.map(map, "securitySchemes"));
        schemes.ifPresent(map -> maps(map).forEach(scheme -> take(scheme, ExtensionPlace.SECURITY_SCHEME, "")));
        document.map(root, "paths").ifPresent(this::paths);
    }

    private void paths(MapNode paths) {
        for (MapNode.Entry path : paths.entries()) {
            if (path.name().startsWith("x-")) {
                continue;
            }
            document.follow(path.value()).flatMap(Node::asMap).ifPresent(item -> {
                take(item, ExtensionPlace.PATH_ITEM, path.name());
                operations(item, path.name());
            });
        }
    }

    private void operations(MapNode item, String path) {
        for (MapNode.Entry member : item.entries()) {
            if (VERBS.contains(member.name()) || member.name().equals(Extension.PREFIX + "any-method")) {
                document.follow(member.value()).flatMap(Node::asMap)
                        .ifPresent(operation -> take(operation, ExtensionPlace.OPERATION, path));
            }
        }
    }

    /** What the walk over the well-placed ones did not meet; shared values are gone through once. */
    private void elsewhere(Node node) {
        if (node instanceof ListNode list) {
            list.items().forEach(this::elsewhere);
        } else if (node instanceof MapNode map && walked.add(map.entries())) {
            take(map, ExtensionPlace.ELSEWHERE, "");
            map.entries().stream().filter(entry -> !entry.name().startsWith("x-") && !DATA.contains(entry.name()))
                    .forEach(entry -> elsewhere(entry.value()));
        }
    }

    private void take(MapNode map, ExtensionPlace place, String path) {
        if (taken.add(map.entries())) {
            map.entries().stream().filter(entry -> entry.name().startsWith(Extension.PREFIX))
                    .forEach(entry -> found.add(new Extension(place, path, entry)));
        }
    }

    private Stream<MapNode> items(MapNode map, String key) {
        return document.get(map, key).flatMap(Node::asList).stream().flatMap(list -> list.items().stream())
                .flatMap(item -> document.follow(item).flatMap(Node::asMap).stream());
    }

    private Stream<MapNode> maps(MapNode map) {
        return map.entries().stream().flatMap(entry -> document.follow(entry.value()).flatMap(Node::asMap).stream());
    }
}
