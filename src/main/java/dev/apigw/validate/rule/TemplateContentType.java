package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code template-content-type}: keys of templates are media types. */
final class TemplateContentType implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("template-content-type", Severity.ERROR,
                "Keys of `requestTemplates` and `responseTemplates` are media types.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        Stream<Finding> requests = StatedIntegration.in(definition).flatMap(integration -> bad(
                integration.get("requestTemplates")).map(key -> finding(key, integration::refusal)));
        Stream<Finding> responses = StatedIntegrationResponse.in(definition).flatMap(response -> bad(
                response.get("responseTemplates")).map(key -> finding(key, response::refusal)));
        return Stream.concat(requests, responses);
    }

    private static Stream<ScalarNode> bad(Optional<Node> templates) {
        return templates.flatMap(Node::asMap).stream().flatMap(map -> map.entries().stream())
                .filter(entry -> !Unfilled.in(entry.name()) && !entry.name().contains("/")).map(MapNode.Entry::key);
    }

    private static Finding finding(ScalarNode key, Function<String, String> refusal) {
        return Finding.at(key, "`" + key.text() + "` is no media type, so the template is refused.")
                .withHint("Write a media type such as `application/json`.")
                .withImportMessage(refusal.apply("Validation Result: warnings : [], errors : [Invalid content type specified: "
                        + key.text() + "]"));
    }
}
