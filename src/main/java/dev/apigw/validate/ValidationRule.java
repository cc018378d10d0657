package dev.apigw.validate;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import java.util.stream.Stream;

/** One thing that API Gateway checks; a pure function over the definition. */
public interface ValidationRule {
    /** Id, severity and summary. */
    RuleInfo info();

    /** The places where the definition breaks the rule, in file order. */
    Stream<Finding> check(Definition definition);
}
