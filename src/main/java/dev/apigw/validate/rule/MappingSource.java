package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.StatedMapping;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code mapping-source}: a parameter mapping comes from an expression or from quoted text. */
final class MappingSource implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-source", Severity.ERROR,
                "Values of `requestParameters` and `responseParameters` are mapping expressions, or text in single quotes.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        Stream<Finding> requests = StatedIntegration.in(definition).flatMap(integration -> integration.requestParameters()
                .filter(MappingSource::isBad).map(mapping -> finding(mapping, integration::refusal)));
        Stream<Finding> responses = StatedIntegrationResponse.in(definition).flatMap(response -> response.responseParameters()
                .filter(MappingSource::isBad).map(mapping -> finding(mapping, response::refusal)));
        return Stream.concat(requests, responses);
    }

    private static boolean isBad(StatedMapping mapping) {
        String text = mapping.value().text();
        return !Unfilled.in(text) && mapping.source().isEmpty();
    }

    private static Finding finding(StatedMapping mapping, Function<String, String> refusal) {
        String text = mapping.value().text();
        return Finding.at(mapping.value(), "`" + text + "` is no mapping expression, so the mapping is refused.")
                .withHint("Put single quotes inside the string for a fixed value: `\"'" + text.replace("'", "") + "'\"`.")
                .withImportMessage(refusal.apply(StatedMapping.refusal("Invalid mapping expression specified: " + text)));
    }
}
