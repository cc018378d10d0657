package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Destination;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code cache-key-undeclared}: cache keys are parameters of the method. */
final class CacheKeyUndeclared implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cache-key-undeclared", Severity.ERROR,
                "Each of `cacheKeyParameters` is a parameter that the method declares.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> {
            Set<Destination> declared = integration.method().declaredParameters();
            Set<String> mapped = integration.requestParameters().map(mapping -> mapping.key().text())
                    .collect(Collectors.toSet());
            return integration.get("cacheKeyParameters").flatMap(Node::asList).stream()
                    .flatMap(list -> list.items().stream())
                    .filter(item -> item.asText().filter(key -> !Unfilled.in(key) && !mapped.contains(key)
                            && Destination.parse(key).filter(declared::contains).isEmpty()).isPresent())
                    .map(item -> finding(integration, item));
        });
    }

    private static Finding finding(StatedIntegration integration, Node item) {
        return Finding.at(item, "`" + item.asText().orElse("") + "` is no parameter that `" + integration.method().name()
                        + "` declares, so the integration is refused.")
                .withHint("Declare it under `parameters`; a cache key reads `method.request.querystring.NAME`, `….header.NAME` "
                        + "or `….path.NAME`.")
                .withImportMessage(integration.refusal("Invalid cache key parameter specified"));
    }
}
