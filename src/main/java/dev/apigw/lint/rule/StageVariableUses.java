package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Origin;
import dev.apigw.mapping.Expression;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The stage variables that a definition names.
 *
 * @param places    where, by name
 * @param wholesale whether something gets all of them, so that nobody can tell which it uses
 */
record StageVariableUses(Map<String, List<Origin>> places, boolean wholesale) {
    private static final Pattern IN_TEMPLATE = Pattern.compile(
            "\\$!?\\{?stageVariables\\b(?:\\.get\\(\\s*['\"](\\w+)['\"]\\s*\\)|\\[\\s*['\"](\\w+)['\"]\\s*]|\\.(?!get\\b|keySet\\b|entrySet\\b|values\\b)(\\w+))?");
    private static final Pattern IN_ADDRESS = Pattern.compile("\\$\\{stageVariables\\.(\\w+)}");

    StageVariableUses {
        places = Map.copyOf(places);
    }

    static StageVariableUses in(Definition definition) {
        return definition.derived(StageVariableUses.class, StageVariableUses::collect);
    }

    private static StageVariableUses collect(Definition definition) {
        RestApi api = definition.api();
        Map<String, List<Origin>> places = new LinkedHashMap<>();
        StatedTexts.addresses(api).forEach(text -> IN_ADDRESS.matcher(text.value()).results().forEach(found ->
                put(places, found.group(1), Written.part(definition, text, found.start(), found.end()))));
        StatedTexts.expressions(api).forEach(text -> Arrays.stream(text.value().split(",")).map(String::strip)
                .flatMap(part -> Expression.parse(part).stream()).forEach(expression -> {
                    if (expression instanceof Expression.StageVariable variable) {
                        put(places, variable.name(), text.origin());
                    }
                }));
        boolean wholesale = StatedTexts.integrations(api).anyMatch(i -> i.type() == IntegrationType.AWS_PROXY)
                || api.authorizers().stream().anyMatch(authorizer -> authorizer.type().equals("REQUEST"));
        for (Stated template : StatedTexts.templates(api).toList()) {
            wholesale |= template(definition, template, places);
        }
        return new StageVariableUses(places, wholesale);
    }

    private static boolean template(Definition definition, Stated template, Map<String, List<Origin>> places) {
        boolean wholesale = false;
        for (MatchResult found : IN_TEMPLATE.matcher(template.value()).results().toList()) {
            Optional<String> name = IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group)
                    .filter(Objects::nonNull).findFirst();
            name.ifPresent(known -> put(places, known, Written.part(definition, template, found.start(), found.end())));
            wholesale |= name.isEmpty();
        }
        return wholesale;
    }

    private static void put(Map<String, List<Origin>> places, String name, Origin origin) {
        places.computeIfAbsent(name, key -> new ArrayList<>()).add(origin);
    }
}
