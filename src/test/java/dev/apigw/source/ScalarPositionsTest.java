package dev.apigw.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarPositionsTest {
    /** In each text the value holds one {@code @}, and so does the text: the two must find one another. */
    @ParameterizedTest
    @ValueSource(strings = {
        "a: plain @ text",
        "a: plain over\n  two\n\n  lines @ here",
        "a: 'it''s @ here'",
        "a: 'over\n\n\n  lines @'",
        "a: \"tab \\t, nine \\x39, \\u00e9, \\U0001F600 @ here\"",
        "a: \"over\n  lines, \\\n  joined \\\n\n  @ here\"",
        "{\"a\": \"line\\n\\\"quoted\\\" \\ud83d\\ude00 \\/ @\"}",
        "a: &x !Sub \"tagged @\"",
        "a: !Sub &x tagged @",
        "a: |\n  #set($x = 1)\n    deeper\n\n  last @",
        "a: |\n\n\n  leading blank lines @\n",
        "a: |2\n    indicator, own @ indentation\n  less",
        "a: |4-\n      - @\n\n\n",
        "a:\n- b: |+1\n    @\n\n",
        "a: |-  # comment\n  text @\nb: 1",
        "a: !Sub |\n  ${A} @\n",
        "a: >-\n    text @\n\n        \nb: 1",
        "a: &x |\n  text @\n",
        "a: >\n  folded\n  together\n\n  paragraph @\n",
        "a: >-\n  folded\n    deeper\n    lines\n\n  back @ again\n  end",
        "a: >\n\n   first @\n   second\n\n\n\n   third",
        "a: >\n  blank line with more space\n     \n  @ text",
        "a: |\n  trailing space   \n     \n  @ text",
        "a: |\r\n  crlf\r\n\r\n  second @\r\n",
        "a: \"crlf\r\n  second\r\n\r\n third @\"\r\n",
    })
    void findsACharacterOfTheValue(String text) {
        SourceFile file = SourceFile.inMemory("text", text);
        ScalarNode scalar = scalar(file);
        SourceSpan place = ScalarPositions.locate(scalar, scalar.text().indexOf('@'), scalar.text().indexOf('@') + 1);
        assertThat(place.start()).isEqualTo(text.indexOf('@'));
        assertThat(place.text()).isEqualTo("@");
        int index = scalar.text().indexOf('@');
        assertThat(ScalarPositions.locate(scalar.span(), scalar.text(), index, index).start()).isEqualTo(place.start());
    }

    @Test
    void everyCharacterOfAFoldedBlockIsWhereItSays() {
        String text = "a: >+\n\n  one\n  two\n\n\n  three\n    four\n\n    five\n  six\n\n  seven\n\n\n";
        ScalarNode scalar = scalar(SourceFile.inMemory("text", text));
        for (int i = 0; i < scalar.text().length(); i++) {
            char c = scalar.text().charAt(i);
            if (!Character.isWhitespace(c)) {
                int start = ScalarPositions.locate(scalar, i).start();
                assertThat(text.charAt(start)).as("character %d", i).isEqualTo(c);
            }
        }
    }

    @Test
    void theEndOfTheValueIsBehindItsLastCharacter() {
        SourceFile file = SourceFile.inMemory("text", "a: \"xy\"\n");
        assertThat(ScalarPositions.locate(scalar(file), 2).from()).hasToString("1:7");
    }

    @Test
    void anotherValueThanTheWrittenOneIsTheWholeScalar() {
        SourceFile file = SourceFile.inMemory("text", "a: ${Name}-b\n");
        ScalarNode filled = scalar(file).withText("filled-b");
        assertThat(ScalarPositions.locate(filled, 7)).isEqualTo(filled.span());
    }

    private static ScalarNode scalar(SourceFile file) {
        Node root = SourceReader.parse(file).root().orElseThrow();
        Node a = root.asMap().orElseThrow().get("a").orElseThrow();
        return a.asList().map(list -> list.items().get(0).asMap().orElseThrow().get("b").orElseThrow()).orElse(a)
                .asScalar().orElseThrow();
    }
}
