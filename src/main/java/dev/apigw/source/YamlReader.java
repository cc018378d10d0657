package dev.apigw.source;

import java.io.Reader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Hands SnakeYAML a text that is in memory already, counting in UTF-16 units as our positions do.
 *
 * <p>SnakeYAML's own reader copies its window for each 1,024 characters of a scalar, so that one value of 20 MB takes
 * minutes; and it counts code points, so that each position behind an emoji would have to be translated. A surrogate
 * pair is two units here; no rule of YAML's syntax looks at either.
 */
final class YamlReader extends StreamReader {
    private static final int[] NO_SNIPPET = {0};

    private final String text;
    private int index;
    private int documentStart;
    private int line;
    private int column;

    YamlReader(String text) {
        super(Reader.nullReader());
        this.text = text;
    }

    @Override public Mark getMark() {
        return new Mark("", index, line, column, NO_SNIPPET, 0);
    }

    @Override public void forward(int length) {
        for (int i = 0; i < length && index < text.length(); i++) {
            char c = text.charAt(index++);
            if (isLineBreak(c)) {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
    }

    /** Of CR LF only the LF ends the line. NEL and the two Unicode separators are line breaks of YAML 1.1. */
    private boolean isLineBreak(char c) {
        return c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029'
                || c == '\r' && peek() != '\n';
    }

    @Override public int peek() {
        return peek(0);
    }

    @Override public int peek(int ahead) {
        int at = index + ahead;
        return at < text.length() ? text.charAt(at) : 0;
    }

    @Override public String prefix(int length) {
        return text.substring(index, Math.min(index + length, text.length()));
    }

    @Override public String prefixForward(int length) {
        String prefix = prefix(length);
        index += length;
        column += length;
        return prefix;
    }

    @Override public int getColumn() {
        return column;
    }

    @Override public int getDocumentIndex() {
        return index - documentStart;
    }

    @Override public void resetDocumentIndex() {
        documentStart = index;
    }

    @Override public int getIndex() {
        return index;
    }

    @Override public int getLine() {
        return line;
    }
}
