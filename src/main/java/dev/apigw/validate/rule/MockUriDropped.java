package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code mock-uri-dropped}: a MOCK integration has no backend. */
final class MockUriDropped implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mock-uri-dropped", Severity.INFO, "A MOCK integration states neither `uri` nor `httpMethod`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).filter(integration -> integration.is(IntegrationType.MOCK))
                .flatMap(integration -> Stream.of("uri", "httpMethod")
                        .filter(member -> integration.get(member).isPresent())
                        .map(member -> Finding.at(integration.node().entry(member).orElseThrow().key(), "`" + member
                                        + "` means nothing to a MOCK integration and is not stored.")
                                .withHint("Remove it.")));
    }
}
