package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A use of an intrinsic function, whichever way it was written.
 *
 * @param name     long form: {@code Ref}, {@code Condition} or {@code Fn::…}
 * @param argument not yet resolved
 * @param node     the whole expression
 */
record Call(String name, Node argument, Node node) {
    /** The call that a value is; empty if it is none. */
    static Optional<Call> of(Node node) {
        if (node.tag().isPresent()) {
            return tagged(node, node.tag().get());
        }
        if (node instanceof MapNode map && map.size() == 1) {
            MapNode.Entry only = map.entries().get(0);
            boolean ref = only.name().equals("Ref") && only.value().asString().isPresent();
            return ref || only.name().startsWith("Fn::")
                    ? Optional.of(new Call(only.name(), only.value(), node)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Call> tagged(Node node, String tag) {
        if (!tag.matches("![A-Z]\\w*(::\\w+)?")) {
            return Optional.empty();
        }
        String name = tag.substring(1);
        boolean bare = name.equals("Ref") || name.equals("Condition");
        return Optional.of(new Call(bare ? name : "Fn::" + name, untagged(node), node));
    }

    /** The value without its tag, or it would be taken for the same call again. */
    static Node untagged(Node node) {
        if (node instanceof MapNode map) {
            return map.withEntries(map.entries());
        }
        if (node instanceof ListNode list) {
            return list.withItems(list.items());
        }
        return ((ScalarNode) node).withoutTag();
    }

    /** The short name, as in the hint of a message. */
    String shortName() {
        return name.startsWith("Fn::") ? name.substring(4) : name;
    }

    /** The items of the argument, if it is a list of {@code least} to {@code most} items. */
    Optional<List<Node>> items(int least, int most) {
        return argument.asList().map(ListNode::items).filter(l -> l.size() >= least && l.size() <= most);
    }

    SourceSpan span() {
        return node.span();
    }

    /** A string in the place of the call. */
    Node text(String value) {
        return ScalarNode.string(value, node.span()).usedFrom(node.usedAt());
    }
}
