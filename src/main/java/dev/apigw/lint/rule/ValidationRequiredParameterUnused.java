package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedAuthorizer;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedParameter;
import dev.apigw.stated.StatedTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code validation-required-parameter-unused}: a required parameter of a non-proxy method reaches the backend. */
final class ValidationRequiredParameterUnused implements LintRule {
    private static final Pattern ALL = Pattern.compile("input\\.params\\(\\s*\\)|\\.params\\(\\$");

    @Override public RuleInfo info() {
        return new RuleInfo("validation-required-parameter-unused", Severity.WARNING,
                "A required parameter of a non-proxy method reaches the backend.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.AWS))
                .flatMap(integration -> integration.method().parameters().stream()
                        .filter(parameter -> List.of("query", "header").contains(parameter.in()))
                        .filter(parameter -> parameter.node().get("required").flatMap(Node::asBoolean).orElse(false))
                        .filter(parameter -> !isForTheGateway(subject.definition(), parameter) && !isUsed(integration, parameter))
                        .map(parameter -> Finding.at(parameter.nameNode(), "`" + integration.method().name() + "` demands `"
                                        + parameter.name() + "` of its clients, and no mapping hands it to the backend.")
                                .withHint("Map it in `requestParameters` or a template, or remove it.")));
    }

    /** Credentials, and what an authorizer reads, end at the gateway. */
    private static boolean isForTheGateway(Definition definition, StatedParameter parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        return Set.of("authorization", "x-api-key", "content-type", "accept", "host", "origin").contains(name)
                || name.startsWith("x-amz")
                || StatedAuthorizer.in(definition).anyMatch(authorizer -> authorizer.text("identitySource").orElse("")
                        .toLowerCase(Locale.ROOT).contains("." + name)
                        || authorizer.scheme().get("name").flatMap(Node::asString).filter(name::equalsIgnoreCase).isPresent());
    }

    private static boolean isUsed(StatedIntegration integration, StatedParameter parameter) {
        String name = parameter.name();
        return integration.requestParameters().anyMatch(mapping -> mapping.value().text().endsWith("." + name))
                || integration.get("cacheKeyParameters").flatMap(Node::asList).filter(list -> list.items().stream()
                        .anyMatch(key -> key.asString().filter(text -> text.endsWith("." + name)).isPresent())).isPresent()
                || StatedTemplate.of(integration).map(TemplateCode::of).anyMatch(code -> ALL.matcher(code).find()
                        || code.contains(name));
    }
}
