package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Destination;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code uri-variable-unmapped}: what stands in braces in a uri is mapped. */
final class UriVariableUnmapped implements ValidationRule {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z0-9:._$-]+)\\+?}");

    @Override public RuleInfo info() {
        return new RuleInfo("uri-variable-unmapped", Severity.WARNING,
                "Each `{name}` in a `uri` has a mapping `integration.request.path.name`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> {
            Set<String> mapped = integration.requestParameters().flatMap(mapping -> mapping.destination().stream())
                    .filter(UriVariableUnmapped::isPathOfBackend).map(Destination::name).collect(Collectors.toSet());
            return variablesIn(integration).stream().filter(name -> !mapped.contains(name))
                    .map(name -> integration.at("uri", "`{" + name + "}` in the uri is mapped from nowhere, so it never gets "
                                    + "a value.")
                            .withHint("Add `integration.request.path." + name + ": method.request.path." + name
                                    + "` to `requestParameters`."));
        });
    }

    /** Whether a mapping goes into the uri. */
    static boolean isPathOfBackend(Destination destination) {
        return destination.side() == Destination.Side.INTEGRATION_REQUEST && destination.location() == ParameterLocation.PATH;
    }

    /** The names in braces in a uri that goes to a backend, in their order. */
    static Set<String> variablesIn(StatedIntegration integration) {
        Set<String> names = new LinkedHashSet<>();
        integration.type().filter(type -> type != IntegrationType.MOCK).flatMap(type -> integration.text("uri"))
                .ifPresent(uri -> VARIABLE.matcher(Unfilled.masked(uri)).results().forEach(m -> names.add(m.group(1))));
        return names;
    }
}
