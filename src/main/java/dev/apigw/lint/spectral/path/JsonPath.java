package dev.apigw.lint.spectral.path;

import java.util.List;

/**
 * A compiled expression of a rule's {@code given}.
 *
 * @param text    as written
 * @param steps   from the root; none for {@code $}
 * @param parents how many levels up from what the steps lead to ({@code ^})
 * @param isKey   whether the name is wanted and not the value ({@code ~})
 */
public record JsonPath(String text, List<Step> steps, int parents, boolean isKey) {
    public JsonPath {
        steps = List.copyOf(steps);
    }

    /** The expression; throws if it is none of the dialect. */
    public static JsonPath parse(String text) throws PathSyntaxException {
        return new PathParser(text).parse();
    }
}
