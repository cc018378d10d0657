package dev.apigw.lint;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.resolve.ApiKind;
import java.util.stream.Stream;

/** One thing that API Gateway accepts and a team would regret; a pure function over the subject. */
public interface LintRule {
    /** Id, severity and summary; the word before the first hyphen of the id is its family. */
    RuleInfo info();

    /** The places where the subject breaks the rule, in any order. Rules of one subject run at the same time. */
    Stream<Finding> check(Subject subject);

    /** Whether the rule has something to say of definitions of a kind; most know REST APIs alone. */
    default boolean appliesTo(ApiKind kind) {
        return kind == ApiKind.REST;
    }
}
