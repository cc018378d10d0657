package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schema documents that references may lead to, by address. */
final class SchemaStore {
    /** The name under which {@code $recursiveAnchor} is kept. */
    static final String RECURSIVE = "$recursive";

    private final Map<String, Resource> byUri = new LinkedHashMap<>();
    private final Map<Node, Resource> byNode = new IdentityHashMap<>();

    /** Adds a document, with the parts of it that have an id of their own. */
    Resource add(Node root, Dialect dialect) {
        Resource whole = new Resource(root instanceof MapNode map ? idOf(map, dialect).orElse("") : "", root);
        byUri.putIfAbsent(normal(whole.uri()), whole);
        byNode.put(root, whole);
        scan(root, whole, dialect);
        return whole;
    }

    /** The document whose root is this schema. */
    Resource document(Node root, Dialect dialect) {
        Resource known = byNode.get(root);
        if (known != null) {
            return known;
        }
        Resource whole = new Resource(root instanceof MapNode map ? idOf(map, dialect).orElse("") : "", root);
        byNode.put(root, whole);
        return whole;
    }

    private void scan(Node node, Resource outer, Dialect dialect) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> scan(item, outer, dialect));
        } else if (node instanceof MapNode map) {
            Resource resource = resource(map, outer, dialect);
            anchor(map, resource);
            map.entries().stream().filter(entry -> !entry.name().equals("enum") && !entry.name().equals("const"))
                    .forEach(entry -> scan(entry.value(), resource, dialect));
        }
    }

    private void anchor(MapNode map, Resource resource) {
        text(map, "$anchor").ifPresent(name -> resource.anchors().putIfAbsent(name, map));
        text(map, "$dynamicAnchor").ifPresent(name -> {
            resource.anchors().putIfAbsent(name, map);
            resource.dynamicAnchors().putIfAbsent(name, map);
        });
        if (Js.member(map, "$recursiveAnchor").equals(true)) {
            resource.dynamicAnchors().putIfAbsent(RECURSIVE, map);
        }
    }

    /** The document that a schema begins by an id of its own, or the one around it. */
    Resource resource(MapNode map, Resource outer, Dialect dialect) {
        Resource known = byNode.get(map);
        if (known != null) {
            return known;
        }
        Optional<String> id = idOf(map, dialect);
        if (id.isEmpty() || id.get().startsWith("#")) {
            return outer;
        }
        Resource own = new Resource(absolute(id.get(), outer), map);
        byNode.put(map, own);
        byUri.putIfAbsent(normal(own.uri()), own);
        return own;
    }

    private static Optional<String> idOf(MapNode map, Dialect dialect) {
        return text(map, dialect == Dialect.DRAFT4 ? "id" : "$id");
    }

    private static Optional<String> text(MapNode map, String key) {
        return map.get(key).flatMap(Node::asString);
    }

    private static String normal(String uri) {
        return uri.replaceFirst("#$", "");
    }

    /** The documents that redirect a dynamic reference of this name. */
    List<Resource> withDynamicAnchor(String name) {
        return byUri.values().stream().filter(resource -> resource.dynamicAnchors().containsKey(name)).toList();
    }

    /** What a reference leads to. */
    Optional<Referred> find(String ref, Resource base) {
        int hash = ref.indexOf('#');
        String address = hash < 0 ? ref : ref.substring(0, hash);
        Resource resource = address.isEmpty() ? base : byUri.get(normal(absolute(address, base)));
        return resource == null ? Optional.empty() : within(hash < 0 ? "" : ref.substring(hash + 1), resource);
    }

    private static Optional<Referred> within(String fragment, Resource resource) {
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            return Optional.ofNullable(resource.anchors().get(fragment)).map(node -> new Referred(node, resource));
        }
        Node node = resource.root();
        for (String token : fragment.isEmpty() ? new String[0] : fragment.substring(1).split("/", -1)) {
            Optional<Node> child = Paths.child(node, decoded(token).replace("~1", "/").replace("~0", "~"));
            if (child.isEmpty()) {
                return Optional.empty();
            }
            node = child.get();
        }
        return Optional.of(new Referred(node, resource));
    }

    private static String decoded(String token) {
        try {
            return token.indexOf('%') < 0 ? token : URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return token;
        }
    }

    private static String absolute(String reference, Resource base) {
        try {
            return base.uri().isEmpty() ? reference : URI.create(base.uri()).resolve(reference).toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }
}
