package dev.apigw.source;

import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
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
    private final TreeBuilder builder;

    private YamlTree(SourceFile file, String text, TreeBuilder builder) {
        this.file = file;
        this.text = text;
        this.builder = builder;
    }

    /** Reads {@code text}, which is as long as the file's own, with positions in the file. */
    static TreeBuilder build(SourceFile file, String text) throws Unparsable {
        TreeBuilder builder = new TreeBuilder(file, true);
        new YamlTree(file, text, builder).read();
        return builder;
    }

    private void read() throws Unparsable {
        refuseUnprintable();
        YamlReader reader = new YamlReader(text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the file's size is limited already, see Limits
        Parser parser = new ParserImpl(reader, options);
        int documents = 0;
        try {
            for (Event event = parser.getEvent(); event != null; event = parser.getEvent()) {
                if (event instanceof DocumentStartEvent && ++documents == 2) {
                    throw new Unparsable(SourceProblem.fatal("yaml-several-documents", spanOf(event),
                            "A second YAML document starts here; a definition is one document.",
                            "Keep one document in the file."));
                }
                add(event);
            }
        } catch (MarkedYAMLException e) {
            throw new Unparsable(YamlFault.of(file, text, e));
        } catch (YAMLException | NumberFormatException e) {
            // The latter comes of an escape such as \UFFFFFFFF, which SnakeYAML takes for a number without a check.
            throw new Unparsable(YamlFault.unplaced(file, Math.min(reader.getIndex(), text.length())));
        }
    }

    private void refuseUnprintable() throws Unparsable {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c) && !StreamReader.isPrintable(c)) {
                throw new Unparsable(SourceProblem.fatal("yaml-syntax", file.span(i, i + 1), String.format(Locale.ROOT,
                        "The YAML cannot be read: the control character U+%04X is not allowed in it.", (int) c),
                        "Remove it, or write it as an escape in double quotes."));
            }
        }
    }

    private void add(Event event) throws Unparsable {
        if (event instanceof CollectionStartEvent start) {
            int offset = start.getStartMark().getIndex();
            String tag = customTag(start.getTag()).orElse(null);
            if (start instanceof MappingStartEvent) {
                builder.startMap(tag, start.getAnchor(), offset);
            } else {
                builder.startList(tag, start.getAnchor(), offset);
            }
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            // The end of a block collection is where the next token begins; its text ends before that white space.
            builder.end(endOfText(event.getEndMark().getIndex()));
        } else if (event instanceof ScalarEvent scalar) {
            builder.scalar(scalarOf(scalar), scalar.getAnchor());
        } else if (event instanceof AliasEvent alias) {
            builder.alias(alias.getAnchor(), spanOf(alias));
        }
    }

    private ScalarNode scalarOf(ScalarEvent event) {
        SourceSpan span = switch (event.getScalarStyle()) {
            case LITERAL, FOLDED -> file.span(event.getStartMark().getIndex(), endOfBlock(event.getEndMark().getIndex()));
            default -> spanOf(event);
        };
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
        int start = event.getStartMark().getIndex();
        int end = event.getEndMark().getIndex();
        return file.span(start, Math.max(start, end));
    }

    /** The end of the last line of a block scalar that holds text; the parser's end is where the next token begins. */
    private int endOfBlock(int offset) {
        int end = offset;
        for (int i = offset - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                end = i;
            }
        }
        return end;
    }

    private int endOfText(int offset) {
        int end = offset;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
