package dev.apigw.lint.spectral.function;

/** A function with its options, ready to look at values; whatever the value is, it never throws. */
public interface RulesetFunction {
    /**
     * Looks at one value and reports to the call what is wrong with it.
     *
     * @param value may be undefined, if a rule's {@code field} is not there
     */
    void check(Object value, Call call);
}
