package dev.apigw.source;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Feeds the events of a YAML text to a {@link TreeBuilder}.
 *
 * <p>SnakeYAML's events and not Jackson's YAML tokens: the latter lose the style of a scalar (whether {@code yes} was
 * quoted), the prefix of a tag ({@code !Sub}) and the end of a value.
 */
final class YamlTree {
    private static final Resolver RESOLVER = new Resolver();

    private final SourceFile file;
    private final String text;
    private final CodePointOffsets offsets;
    private final TreeBuilder builder;

    private YamlTree(SourceFile file, String text, TreeBuilder builder) {
        this.file = file;
        this.text = text;
        this.offsets = new CodePointOffsets(text);
        this.builder = builder;
    }

    /** Reads {@code text}, which is as long as the file's own, with positions in the file. */
    static TreeBuilder build(SourceFile file, String text) throws Unparsable {
        TreeBuilder builder = new TreeBuilder(file, true);
        new YamlTree(file, text, builder).read();
        return builder;
    }

    private void read() throws Unparsable {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the file's size is limited already, see Limits
        int documents = 0;
        try {
            for (Event event : new Yaml(options).parse(new StringReader(text))) {
                if (event instanceof DocumentStartEvent && ++documents == 2) {
                    throw new Unparsable(SourceProblem.fatal("yaml-several-documents", spanOf(event),
                            "A second YAML document starts here; a definition is one document.",
                            "Keep one document in the file."));
                }
                add(event);
            }
        } catch (MarkedYAMLException e) {
            throw new Unparsable(syntaxProblem(e));
        } catch (ReaderException e) {
            int offset = offsets.charOffset(e.getPosition());
            throw new Unparsable(SourceProblem.fatal("yaml-syntax", file.span(offset, offset),
                    String.format("The character U+%04X is not allowed in YAML.", e.getCodePoint()), "Remove it."));
        }
    }

    private void add(Event event) throws Unparsable {
        if (event instanceof CollectionStartEvent start) {
            int offset = offsets.charOffset(start.getStartMark().getIndex());
            String tag = customTag(start.getTag()).orElse(null);
            if (start instanceof MappingStartEvent) {
                builder.startMap(tag, start.getAnchor(), offset);
            } else {
                builder.startList(tag, start.getAnchor(), offset);
            }
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            // The end of a block collection is where the next token begins; its text ends before that white space.
            builder.end(endOfText(offsets.charOffset(event.getEndMark().getIndex())));
        } else if (event instanceof ScalarEvent scalar) {
            builder.scalar(scalarOf(scalar), scalar.getAnchor());
        } else if (event instanceof AliasEvent alias) {
            builder.alias(alias.getAnchor(), spanOf(alias));
        }
    }

    private ScalarNode scalarOf(ScalarEvent event) {
        SourceSpan span = spanOf(event);
        Optional<String> custom = customTag(event.getTag());
        return new ScalarNode(event.getValue(), custom.isPresent() ? ScalarNode.Kind.STRING : kindOf(event),
                styleOf(event), custom.orElse(null), span, span);
    }

    private static ScalarNode.Kind kindOf(ScalarEvent event) {
        Tag tag = event.getTag() != null && !event.getTag().equals("!") ? new Tag(event.getTag())
                : RESOLVER.resolve(NodeId.scalar, event.getValue(), event.getImplicit().canOmitTagInPlainScalar());
        if (tag.equals(Tag.INT)) {
            return ScalarNode.Kind.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return ScalarNode.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return ScalarNode.Kind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? ScalarNode.Kind.NULL : ScalarNode.Kind.STRING; // a timestamp is its text
    }

    private static ScalarNode.Style styleOf(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarNode.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarNode.Style.DOUBLE_QUOTED;
            case LITERAL -> ScalarNode.Style.LITERAL;
            case FOLDED -> ScalarNode.Style.FOLDED;
            case PLAIN -> ScalarNode.Style.PLAIN;
        };
    }

    private static Optional<String> customTag(String tag) {
        return Optional.ofNullable(tag).filter(t -> !t.equals("!") && !t.startsWith(Tag.PREFIX));
    }

    private SourceSpan spanOf(Event event) {
        int start = offsets.charOffset(event.getStartMark().getIndex());
        int end = offsets.charOffset(event.getEndMark().getIndex());
        return file.span(start, Math.max(start, end));
    }

    private int endOfText(int offset) {
        int end = offset;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private SourceProblem syntaxProblem(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        int offset = mark == null ? 0 : offsets.charOffset(mark.getIndex());
        String problem = String.valueOf(e.getProblem());
        String context = e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext() + ": ";
        boolean tab = offset < text.length() && text.charAt(offset) == '\t';
        String hint = tab ? "Indent with spaces; YAML does not allow a tab here."
                : "Correct the text at this place; a missing quote or wrong indentation may stand a line above.";
        Optional<SourceSpan> related = Optional.ofNullable(e.getContextMark()).map(m -> offsets.charOffset(m.getIndex()))
                .filter(at -> at != offset).map(at -> file.span(at, at));
        return new SourceProblem("yaml-syntax", true, file.span(offset, offset),
                "The YAML cannot be read: " + context + problem + ".", Optional.of(hint), related);
    }
}
