package dev.apigw.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the tokens of a JSON or YAML text together to nodes. Holds its own stack, so that the depth of a file is
 * bounded by {@link Limits#DEPTH} and not by the thread.
 */
final class TreeBuilder {
    private final SourceFile file;
    private final boolean mergeKeys;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final List<SourceProblem> problems = new ArrayList<>();
    private boolean aliased;
    private long mergedEntries;
    private Node root;

    TreeBuilder(SourceFile file, boolean mergeKeys) {
        this.file = file;
        this.mergeKeys = mergeKeys;
    }

    List<SourceProblem> problems() {
        return problems;
    }

    Optional<Node> root() {
        return Optional.ofNullable(root);
    }

    void startMap(String tag, String anchor, int start) throws Unparsable {
        push(new MapFrame(tag, anchor, start));
    }

    void startList(String tag, String anchor, int start) throws Unparsable {
        push(new ListFrame(tag, anchor, start));
    }

    void end(int endOffset) throws Unparsable {
        Frame frame = open.pop();
        Node node = frame.close(file.span(frame.start, Math.max(frame.start, endOffset)));
        if (aliased && node.expandedSize() > Limits.EXPANDED_NODES) {
            throw aliasBomb(node.span());
        }
        add(node, frame.anchor);
    }

    private static Unparsable aliasBomb(SourceSpan place) {
        return new Unparsable(SourceProblem.fatal("yaml-alias-bomb", place,
                "The aliases in this value expand to more than " + Limits.EXPANDED_NODES + " values.",
                "Write the repeated parts once and reference them with `$ref`."));
    }

    void scalar(ScalarNode scalar, String anchor) throws Unparsable {
        if (hasLoneSurrogate(scalar.text())) {
            problems.add(new SourceProblem("text-lone-surrogate", false, scalar.span(),
                    "An escape stands for half of a surrogate pair; no UTF-8 text can hold that.",
                    Optional.of("Write both halves (`\\ud83d\\ude00`) or the character itself."), Optional.empty()));
        }
        add(scalar, anchor);
    }

    void alias(String name, SourceSpan place) throws Unparsable {
        Node target = anchors.get(name);
        if (target == null) {
            boolean inside = open.stream().anyMatch(frame -> name.equals(frame.anchor));
            throw new Unparsable(SourceProblem.fatal("yaml-alias", place,
                    inside ? "The alias `*" + name + "` stands inside the value that `&" + name + "` names."
                            : "The alias `*" + name + "` names no anchor that stands before it.",
                    inside ? "Use a `$ref` for a value that contains itself."
                            : "Add `&" + name + "` to an earlier value, or correct the name."));
        }
        aliased = true;
        add(target.usedFrom(place), null);
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                return true;
            }
            i++;
        }
        return false;
    }

    private void push(Frame frame) throws Unparsable {
        if (open.size() >= Limits.DEPTH) {
            throw new Unparsable(SourceProblem.fatal("input-too-deep", file.span(frame.start, frame.start),
                    "The value is nested more than " + Limits.DEPTH + " levels deep.",
                    "Move inner parts to components and reference them with `$ref`."));
        }
        open.push(frame);
    }

    private void add(Node node, String anchor) throws Unparsable {
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().accept(node);
        }
    }

    private abstract static class Frame {
        final String tag;
        final String anchor;
        final int start;

        Frame(String tag, String anchor, int start) {
            this.tag = tag;
            this.anchor = anchor;
            this.start = start;
        }

        abstract void accept(Node node);

        abstract Node close(SourceSpan span) throws Unparsable;
    }

    private static final class ListFrame extends Frame {
        private final List<Node> items = new ArrayList<>();

        ListFrame(String tag, String anchor, int start) {
            super(tag, anchor, start);
        }

        @Override void accept(Node node) {
            items.add(node);
        }

        @Override Node close(SourceSpan span) {
            return new ListNode(items, tag, span, span);
        }
    }

    private final class MapFrame extends Frame {
        private final Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        private final List<MapNode> merged = new ArrayList<>();
        private ScalarNode key;

        MapFrame(String tag, String anchor, int start) {
            super(tag, anchor, start);
        }

        @Override void accept(Node node) {
            if (key == null) {
                key = node instanceof ScalarNode scalar ? scalar : keyOfCollection(node);
                return;
            }
            if (!isMerge() || !collectMerged(node)) {
                put(new MapNode.Entry(key, node));
            }
            key = null;
        }

        private boolean isMerge() {
            return mergeKeys && key.text().equals("<<") && key.style() == ScalarNode.Style.PLAIN;
        }

        private boolean collectMerged(Node node) {
            List<Node> sources = node instanceof ListNode list ? list.items() : List.of(node);
            Optional<Node> wrong = sources.stream().filter(source -> !(source instanceof MapNode)).findFirst();
            if (wrong.isPresent()) {
                problems.add(new SourceProblem("yaml-merge-key", false, key.span(),
                        "The merge key `<<` takes a mapping or a list of mappings, but here is " + wrong.get().describe()
                                + ".",
                        Optional.of("Give it an alias of a mapping, or quote the key if it is meant as a name."),
                        Optional.empty()));
                return false;
            }
            for (Node source : sources) {
                merged.add((MapNode) source.usedFrom(key.span()));
            }
            return true;
        }

        private void put(MapNode.Entry entry) {
            MapNode.Entry earlier = entries.put(entry.name(), entry);
            if (earlier != null) {
                problems.add(new SourceProblem("duplicate-key", false, entry.key().span(),
                        "The key `" + entry.name() + "` stands twice in this mapping; the last one counts.",
                        Optional.of("Remove one of the two."), Optional.of(earlier.key().span())));
            }
        }

        /** YAML lets a list or mapping be a key; no definition means that, but unfilled placeholders look so. */
        private ScalarNode keyOfCollection(Node node) {
            String text = node.span().text().strip();
            problems.add(new SourceProblem("yaml-complex-key", false, node.span(),
                    "A key of a mapping is " + node.describe() + "; its text is taken as the name.",
                    Optional.of("Quote the key, or fill the placeholder before the file is read."), Optional.empty()));
            return ScalarNode.string(text, node.span());
        }

        @Override Node close(SourceSpan span) throws Unparsable {
            for (MapNode source : merged) {
                // Merging copies entries where an alias only points at them, so it has to be counted as it goes.
                mergedEntries += source.size();
                if (mergedEntries > Limits.EXPANDED_NODES) {
                    throw aliasBomb(source.usedAt());
                }
                for (MapNode.Entry entry : source.entries()) {
                    entries.putIfAbsent(entry.name(),
                            new MapNode.Entry(entry.key(), entry.value().usedFrom(source.usedAt())));
                }
            }
            return new MapNode(entries, tag, span, span);
        }
    }
}
