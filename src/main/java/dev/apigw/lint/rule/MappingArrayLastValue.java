package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarPositions;
import dev.apigw.source.SourceSpan;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedMapping;
import dev.apigw.stated.StatedParameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code mapping-array-last-value}: a query parameter that may come several times is mapped with all its values. */
final class MappingArrayLastValue implements LintRule {
    private static final String SINGLE = "method.request.querystring.";
    private static final String ALL = "method.request.multivaluequerystring.";

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-array-last-value", Severity.WARNING,
                "A query parameter that may come several times is mapped with all its values.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition()).filter(integration -> !integration.is(IntegrationType.AWS_PROXY))
                .flatMap(integration -> {
                    Set<String> repeated = integration.method().parameters().stream()
                            .filter(parameter -> isRepeated(integration.method().document(), parameter))
                            .map(StatedParameter::name).collect(Collectors.toSet());
                    return integration.requestParameters().filter(mapping -> mapping.value().text().startsWith(SINGLE)
                                    && repeated.contains(mapping.value().text().substring(SINGLE.length())))
                            .map(MappingArrayLastValue::finding);
                });
    }

    private static boolean isRepeated(ResolvedDocument document, StatedParameter parameter) {
        MapNode node = parameter.node();
        if (!parameter.in().equals("query")) {
            return false;
        }
        if (document.version() == SpecVersion.SWAGGER_2_0) {
            return node.get("collectionFormat").flatMap(Node::asString).filter("multi"::equals).isPresent();
        }
        return document.map(node, "schema").flatMap(schema -> schema.get("type")).flatMap(Node::asString)
                .filter("array"::equals).isPresent()
                && node.get("style").flatMap(Node::asString).filter(style -> !style.equals("form")).isEmpty()
                && node.get("explode").flatMap(Node::asBoolean).orElse(true);
    }

    private static Finding finding(StatedMapping mapping) {
        SourceSpan place = ScalarPositions.locate(mapping.value(), 0, SINGLE.length());
        Finding finding = Finding.at(mapping.value(), "`" + mapping.value().text() + "` is an array, and this mapping takes "
                + "its last value alone, so the others are lost.").withHint("Map `" + ALL + "…` instead.");
        return place.text().equals(SINGLE) ? finding.withFix(new Fix("Map all values: `" + ALL + "…`.",
                List.of(new TextEdit(place, ALL)))) : finding;
    }
}
