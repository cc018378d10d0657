package dev.apigw.lint;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import java.util.stream.Stream;

/** One thing that API Gateway accepts and a team would regret; a pure function over the subject. */
public interface LintRule {
    /** Id, severity and summary; the word before the first hyphen of the id is its family. */
    RuleInfo info();

    /** The places where the subject breaks the rule, in any order. */
    Stream<Finding> check(Subject subject);
}
