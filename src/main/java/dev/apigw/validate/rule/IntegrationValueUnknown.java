package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.Unfilled;
import dev.apigw.stated.Words;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code integration-value-unknown}: members with a closed list of values hold one of them. */
final class IntegrationValueUnknown implements ValidationRule {
    private static final Map<String, List<String>> VALUES = values();

    @Override public RuleInfo info() {
        return new RuleInfo("integration-value-unknown", Severity.WARNING,
                "`passthroughBehavior`, `contentHandling`, `connectionType` and `responseTransferMode` hold values that API "
                        + "Gateway knows.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        Stream<Finding> ofRequests = StatedIntegration.in(definition)
                .flatMap(integration -> VALUES.keySet().stream().flatMap(member -> finding(member, integration.get(member))));
        Stream<Finding> ofResponses = StatedIntegrationResponse.in(definition)
                .flatMap(response -> finding("contentHandling", response.get("contentHandling")));
        return Stream.concat(ofRequests, ofResponses);
    }

    private static Stream<Finding> finding(String member, Optional<Node> value) {
        return value.stream().filter(node -> node.asText().filter(text -> !Unfilled.in(text)
                        && !VALUES.get(member).contains(text.toUpperCase(Locale.ROOT))).isPresent())
                .map(node -> Finding.at(node, "`" + node.asText().orElse("") + "` is no value of `" + member + "`.")
                        .withHint("Use one of " + Words.list(VALUES.get(member)) + ", or remove it."));
    }

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("passthroughBehavior", List.of("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"));
        values.put("contentHandling", List.of("CONVERT_TO_TEXT", "CONVERT_TO_BINARY"));
        values.put("connectionType", List.of("INTERNET", "VPC_LINK"));
        values.put("responseTransferMode", List.of("BUFFERED", "STREAM"));
        return values;
    }
}
