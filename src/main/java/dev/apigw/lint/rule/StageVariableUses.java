package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Origin;
import dev.apigw.mapping.Expression;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The stage variables that a definition names.
 *
 * @param uses      the first of each, by name
 * @param wholesale whether something gets all of them, so that nobody can tell which it uses
 */
record StageVariableUses(Map<String, Use> uses, boolean wholesale) {
    /** The first place that names a variable. */
    record Use(Stated text, int start, int end) {
        Origin place(Definition definition) {
            return Written.part(definition, text, start, end);
        }
    }

    private static final String NAME = "stageVariables";
    private static final Pattern IN_TEMPLATE = Pattern.compile(
            "\\$!?\\{?stageVariables\\b"
                    + "(?:\\.get\\(\\s*['\"](\\w+)['\"]\\s*\\)|\\[\\s*['\"](\\w+)['\"]\\s*]"
                    + "|\\.(?!get\\b|keySet\\b|entrySet\\b|values\\b)(\\w+))?");
    private static final Pattern IN_ADDRESS = Pattern.compile("\\$\\{stageVariables\\.(\\w+)}");

    StageVariableUses {
        uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
    }

    static StageVariableUses in(Definition definition) {
        return definition.derived(StageVariableUses.class, StageVariableUses::collect);
    }

    private static StageVariableUses collect(Definition definition) {
        RestApi api = definition.api();
        Map<String, Use> uses = new LinkedHashMap<>();
        StatedTexts.addresses(api).filter(StageVariableUses::isConcerned).forEach(text ->
                IN_ADDRESS.matcher(text.value()).results().forEach(found ->
                uses.putIfAbsent(found.group(1), new Use(text, found.start(), found.end()))));
        StatedTexts.expressions(api).filter(StageVariableUses::isConcerned).forEach(text -> Arrays
                .stream(text.value().split(",")).map(String::strip)
                .flatMap(part -> Expression.parse(part).stream()).forEach(expression -> {
                    if (expression instanceof Expression.StageVariable variable) {
                        uses.putIfAbsent(variable.name(), new Use(text, 0, text.value().length()));
                    }
                }));
        boolean wholesale = StatedTexts.integrations(api).anyMatch(i -> i.type() == IntegrationType.AWS_PROXY)
                || api.authorizers().stream().anyMatch(authorizer -> authorizer.type().equals("REQUEST"));
        for (Stated template : StatedTexts.templates(api).filter(StageVariableUses::isConcerned).toList()) {
            wholesale |= template(template, uses);
        }
        return new StageVariableUses(uses, wholesale);
    }

    /** Most texts are not, and a pattern takes longer to see that. */
    private static boolean isConcerned(Stated text) {
        return text.value().contains(NAME);
    }

    private static boolean template(Stated template, Map<String, Use> uses) {
        boolean wholesale = false;
        for (MatchResult found : IN_TEMPLATE.matcher(template.value()).results().toList()) {
            Optional<String> name = IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group)
                    .filter(Objects::nonNull).findFirst();
            name.ifPresent(known -> uses.putIfAbsent(known, new Use(template, found.start(), found.end())));
            wholesale |= name.isEmpty();
        }
        return wholesale;
    }
}
