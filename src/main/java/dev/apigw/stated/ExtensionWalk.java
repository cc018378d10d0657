package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.fact.Extension.Position;
import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every {@code x-amazon-apigateway-*} key of a definition with what it is a member of. */
public final class ExtensionWalk {
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");
    /** Values that are data of the user's, not parts of the definition. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final ResolvedDocument document;
    private final List<StatedExtension> found = new ArrayList<>();
    /** By their list of entries: a mapping that is used in two places is two node objects over one list. */
    private final Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> walked = Collections.newSetFromMap(new IdentityHashMap<>());

    private ExtensionWalk(ResolvedDocument document) {
        this.document = document;
    }

    /** The extensions of a definition; those in a place that may hold extensions come first. */
    public static List<StatedExtension> of(Definition definition) {
        return definition.derived(Found.class, given -> {
            ExtensionWalk walk = new ExtensionWalk(given.document());
            walk.positions();
            walk.elsewhere(given.document().root());
            return new Found(List.copyOf(walk.found));
        }).extensions();
    }

    /** The extensions of one name that stand where API Gateway reads them; for those of the root there is no need to walk. */
    public static Stream<StatedExtension> wellPlaced(Definition definition, String name) {
        if (Extensions.byName(name).filter(known -> known.positions().equals(Set.of(Position.ROOT))).isPresent()) {
            return definition.document().root().entry(name).stream()
                    .map(entry -> new StatedExtension(Optional.of(Position.ROOT), "", entry));
        }
        return of(definition).stream().filter(stated -> stated.key().equals(name) && stated.isWellPlaced());
    }

    private record Found(List<StatedExtension> extensions) {}

    private void positions() {
        MapNode root = document.root();
        take(root, Optional.of(Position.ROOT), "");
        items(root, "servers").forEach(server -> take(server, Optional.of(Position.SERVER), ""));
        items(root, "tags").forEach(tag -> take(tag, Optional.of(Position.TAG), ""));
        Optional<MapNode> components = document.map(root, "components");
        components.ifPresent(map -> take(map, Optional.of(Position.COMPONENTS), ""));
        Optional<MapNode> schemes = document.version() == SpecVersion.SWAGGER_2_0
                ? document.map(root, "securityDefinitions")
                : components.flatMap(map -> document.map(map, "securitySchemes"));
        schemes.ifPresent(map -> maps(map).forEach(scheme -> take(scheme, Optional.of(Position.SECURITY_SCHEME), "")));
        document.map(root, "paths").ifPresent(this::paths);
    }

    private void paths(MapNode paths) {
        for (MapNode.Entry path : paths.entries()) {
            if (!path.name().startsWith("x-")) {
                document.follow(path.value()).flatMap(Node::asMap).ifPresent(item -> {
                    take(item, Optional.of(Position.PATH_ITEM), path.name());
                    operations(item, path.name());
                });
            }
        }
    }

    private void operations(MapNode item, String path) {
        for (MapNode.Entry member : item.entries()) {
            if (VERBS.contains(member.name().toLowerCase(Locale.ROOT)) || member.name().equals(Extensions.ANY_METHOD)) {
                document.follow(member.value()).flatMap(Node::asMap)
                        .ifPresent(operation -> take(operation, Optional.of(Position.OPERATION), path));
            }
        }
    }

    /** What the walk over the known positions did not meet; shared values are gone through once. */
    private void elsewhere(Node node) {
        if (node instanceof ListNode list) {
            list.items().forEach(this::elsewhere);
        } else if (node instanceof MapNode map && walked.add(map.entries())) {
            take(map, Optional.empty(), "");
            map.entries().stream().filter(entry -> !entry.name().startsWith("x-") && !DATA.contains(entry.name()))
                    .forEach(entry -> elsewhere(entry.value()));
        }
    }

    private void take(MapNode map, Optional<Position> position, String path) {
        if (taken.add(map.entries())) {
            map.entries().stream().filter(entry -> entry.name().startsWith(Extensions.PREFIX))
                    .forEach(entry -> found.add(new StatedExtension(position.filter(p -> isOfLanguage(entry.name(), p)), path,
                            entry)));
        }
    }

    /** The endpoint configuration stands at the root in Swagger 2.0 and in a server in OpenAPI 3, and only there. */
    private boolean isOfLanguage(String name, Position position) {
        boolean swagger = document.version() == SpecVersion.SWAGGER_2_0;
        return !name.equals(Extensions.ENDPOINT_CONFIGURATION) || position != (swagger ? Position.SERVER : Position.ROOT);
    }

    private Stream<MapNode> items(MapNode map, String key) {
        return document.get(map, key).flatMap(Node::asList).stream().flatMap(list -> list.items().stream())
                .flatMap(item -> document.follow(item).flatMap(Node::asMap).stream());
    }

    private Stream<MapNode> maps(MapNode map) {
        return map.entries().stream().flatMap(entry -> document.follow(entry.value()).flatMap(Node::asMap).stream());
    }
}
