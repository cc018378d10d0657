package dev.apigw.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Feeds the tokens of a JSON text to a {@link TreeBuilder}. */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Our own limits hold: they come with a position and a hint.
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE).build())
            .build();

    private final SourceFile file;
    private final String text;
    /** The same once more: single characters of an array are read faster, and Jackson wants one. */
    private final char[] chars;
    private final TreeBuilder builder;

    private JsonTree(SourceFile file, String text, TreeBuilder builder) {
        this.file = file;
        this.text = text;
        this.chars = text.toCharArray();
        this.builder = builder;
    }

    /** Reads {@code text}, which is as long as the file's own, with positions in the file. */
    static TreeBuilder build(SourceFile file, String text) throws Unparsable {
        TreeBuilder builder = new TreeBuilder(file, false);
        new JsonTree(file, text, builder).read();
        return builder;
    }

    private void read() throws Unparsable {
        // Over an array: over a reader, Jackson misplaces a number or word that the end of the text cuts off.
        try (JsonParser parser = FACTORY.createParser(chars)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                if (depth == 0 && builder.root().isPresent()) {
                    throw new Unparsable(JsonFault.moreText(file, start));
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                add(parser, token, start);
            }
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            throw new Unparsable(JsonFault.in(file, text, location == null ? 0 : (int) location.getCharOffset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array does not fail
        }
    }

    private void add(JsonParser parser, JsonToken token, int start) throws Unparsable, IOException {
        switch (token) {
            case START_OBJECT -> builder.startMap(null, null, start);
            case START_ARRAY -> builder.startList(null, null, start);
            case END_OBJECT, END_ARRAY -> builder.end(start + 1);
            case FIELD_NAME, VALUE_STRING -> {
                String value = parser.getText();
                SourceSpan span = file.span(start, endOfQuoted(start));
                builder.scalar(new ScalarNode(value, ScalarNode.Kind.STRING, ScalarNode.Style.DOUBLE_QUOTED, null, span,
                        span), null);
            }
            default -> {
                String value = parser.getText();
                SourceSpan span = file.span(start, start + value.length());
                builder.scalar(new ScalarNode(value, kindOf(token), ScalarNode.Style.PLAIN, null, span, span), null);
            }
        }
    }

    private static ScalarNode.Kind kindOf(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> ScalarNode.Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> ScalarNode.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> ScalarNode.Kind.BOOLEAN;
            default -> ScalarNode.Kind.NULL;
        };
    }

    private int endOfQuoted(int start) {
        for (int i = start + 1; i < chars.length; i++) {
            char c = chars[i];
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        return chars.length;
    }
}
