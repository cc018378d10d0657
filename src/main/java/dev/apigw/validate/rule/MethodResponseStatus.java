package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code method-response-status}: keys of {@code responses} are status codes. */
final class MethodResponseStatus implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("method-response-status", Severity.ERROR,
                "Keys of `responses` are status codes from 100 to 599, or `default`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).flatMap(method -> method.responses().stream()
                .filter(entry -> !entry.name().equals("default") && !Unfilled.in(entry.name())
                        && !entry.name().matches(Quotas.STATUS_CODE_PATTERN))
                .map(entry -> Finding.at(entry.key(), "`" + entry.name() + "` is no status code, and API Gateway has no "
                                + "ranges of them, so the method response is refused.")
                        .withHint("State each status code by itself, such as `200`.")));
    }
}
