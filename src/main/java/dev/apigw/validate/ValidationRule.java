package dev.apigw.validate;

import java.util.stream.Stream;

/** One thing that API Gateway checks; a pure function over the definition. */
public interface ValidationRule {
    /** Id, severity and summary. */
    RuleInfo info();

    /** The places where the definition breaks the rule, in file order. */
    Stream<Finding> check(Definition definition);
}
