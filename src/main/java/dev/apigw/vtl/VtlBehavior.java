package dev.apigw.vtl;

import java.util.Objects;

/**
 * Behaviour of API Gateway's templates that no recording shows, one switch each.
 *
 * @param emptyIsFalse             {@code #if} takes an empty text, list or map and 0 as false
 * @param hyphensInNames           {@code $method-id} is one name
 * @param numericTexts             {@code "5" > 3} and {@code "5" * 2} take the text as a number
 * @param nullKeepsValue           {@code #set($x = $missing)} leaves {@code $x} as it was
 * @param spaces                   what happens to white space around directives
 * @param velocityCount            {@code #foreach} sets {@code $velocityCount}
 * @param loopLimitFails           a loop of more than 1000 rounds fails; else it stops
 * @param invalidBodyFails         {@code $input.path} and {@code $input.json} fail on a body that begins with a bracket
 *                                 and is no JSON; else they give null
 * @param missingJson              what {@code $input.json} prints where nothing is
 * @param escapesSlash             {@code $util.escapeJavaScript} writes {@code /} as {@code \/}
 * @param repeatedOverrideFails    setting the same override twice in one template fails
 * @param macros                   {@code #macro} may be used
 * @param evaluate                 {@code #evaluate} may be used
 */
public record VtlBehavior(boolean emptyIsFalse, boolean hyphensInNames, boolean numericTexts, boolean nullKeepsValue,
                          Spaces spaces, boolean velocityCount, boolean loopLimitFails, boolean invalidBodyFails,
                          String missingJson, boolean escapesSlash, boolean repeatedOverrideFails, boolean macros,
                          boolean evaluate) {
    /** Which white space around a directive is swallowed. */
    public enum Spaces {
        /** A line of a directive alone vanishes, as in Velocity 2. */
        LINES,
        /** The line break behind a directive vanishes, the indentation stays, as in Velocity 1.7. */
        VELOCITY_1
    }

    /** As API Gateway most likely is. */
    public static final VtlBehavior STANDARD = new VtlBehavior(true, true, true, false, Spaces.LINES, true, false, true,
            "\"\"", true, true, true, true);

    public VtlBehavior {
        Objects.requireNonNull(spaces, "spaces");
        Objects.requireNonNull(missingJson, "missingJson");
    }
}
