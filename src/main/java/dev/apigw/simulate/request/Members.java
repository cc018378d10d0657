package dev.apigw.simulate.request;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Readings of the members that the forms of a request have in common; a null counts as absent. */
record Members(MapNode map) {
    /** A text member. */
    Optional<String> text(String key) {
        Optional<Node> node = present(key);
        if (node.isPresent() && node.get().asText().isEmpty()) {
            throw wrong(node.get(), "`" + key + "` is a text");
        }
        return node.flatMap(Node::asText);
    }

    /** A text member that has to be there. */
    String required(String key) {
        return text(key).orElseThrow(() -> new UnreadableRequest(map.span(), "`" + key + "` is missing."));
    }

    Optional<MapNode> mapping(String key) {
        Optional<Node> node = present(key);
        if (node.isPresent() && node.get().asMap().isEmpty()) {
            throw wrong(node.get(), "`" + key + "` is a mapping");
        }
        return node.flatMap(Node::asMap);
    }

    List<Node> list(String key) {
        Optional<Node> node = present(key);
        if (node.isPresent() && node.get().asList().isEmpty()) {
            throw wrong(node.get(), "`" + key + "` is a list");
        }
        return node.flatMap(Node::asList).map(ListNode::items).orElse(List.of());
    }

    boolean has(String key) {
        return present(key).isPresent();
    }

    /** The headers of a mapping; a list repeats a name. */
    Headers headers(String key) {
        List<Headers.Field> fields = new ArrayList<>();
        pairs(key, (name, value) -> fields.add(new Headers.Field(name, value)));
        return Headers.of(fields);
    }

    /** The decoded query parameters of a mapping; a list repeats a name. */
    QueryParameters query(String key) {
        QueryParameters[] all = {QueryParameters.none()};
        pairs(key, (name, value) -> all[0] = all[0].plus(name, value));
        return all[0];
    }

    /** The texts of a mapping by name. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        pairs(key, texts::put);
        return texts;
    }

    /** The body of {@code body} or {@code bodyBase64}; one that is written as a mapping or list is its JSON. */
    Optional<Body> body() {
        if (has("bodyBase64")) {
            return Optional.of(Body.of(required("bodyBase64")).decodeBase64()
                    .orElseThrow(() -> new UnreadableRequest(map.get("bodyBase64").orElseThrow().span(), "here is no base64.")));
        }
        return present("body").map(node -> Body.of(node.asText().orElseGet(() -> JsonText.compact(node))));
    }

    /** Refuses members that mean nothing, such as a misspelt one. */
    Members allow(Set<String> keys, String of) {
        for (MapNode.Entry entry : map.entries()) {
            if (!keys.contains(entry.name())) {
                throw new UnreadableRequest(entry.key().span(), "`" + entry.name() + "` is no member of " + of + "; known are "
                        + String.join(", ", keys.stream().sorted().map(known -> "`" + known + "`").toList()) + ".");
            }
        }
        return this;
    }

    private void pairs(String key, BiConsumer<String, String> each) {
        for (MapNode.Entry entry : mapping(key).map(MapNode::entries).orElse(List.of())) {
            List<Node> values = entry.value().asList().map(ListNode::items).orElse(List.of(entry.value()));
            for (Node value : values) {
                if (!value.isNull()) {
                    each.accept(entry.name(), value.asText()
                            .orElseThrow(() -> wrong(value, "the value of `" + entry.name() + "` is a text")));
                }
            }
        }
    }

    /** A value as templates see one: maps, lists, texts, numbers, booleans and nulls. */
    static Object plain(Node node) {
        if (node instanceof MapNode map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.entries().forEach(entry -> members.put(entry.name(), plain(entry.value())));
            return members;
        }
        if (node instanceof ListNode list) {
            return new ArrayList<>(list.items().stream().map(Members::plain).toList());
        }
        ScalarNode scalar = (ScalarNode) node;
        return switch (scalar.kind()) {
            case NULL -> null;
            case BOOLEAN -> scalar.booleanValue();
            case INTEGER -> scalar.text().matches("-?\\d{1,18}") ? (Object) Long.valueOf(scalar.text()) : scalar.text();
            case NUMBER, STRING -> scalar.text();
        };
    }

    private Optional<Node> present(String key) {
        return map.get(key).filter(node -> !node.isNull());
    }

    static UnreadableRequest wrong(Node node, String message) {
        return new UnreadableRequest(node.span(), message + ", this is " + node.describe() + ".");
    }
}
