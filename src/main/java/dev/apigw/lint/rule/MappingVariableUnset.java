package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-variable-unset}: a template reads no variable that it never sets. */
final class MappingVariableUnset implements LintRule {
    private static final Pattern READ = Pattern.compile("(?<![\\\\'\\w$])\\$!?([a-zA-Z_]\\w*)");
    private static final Pattern SET = Pattern.compile("#(?:set|foreach|define)\\s*\\(\\s*\\$?!?\\{?(\\w+)");
    private static final Pattern MACRO = Pattern.compile("#macro\\s*\\(([^)]*)\\)");
    private static final Set<String> GIVEN =
            Set.of("input", "util", "context", "stageVariables", "foreach", "velocityCount", "null", "bodyContent");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-variable-unset", Severity.WARNING,
                "A template reads no variable that it never sets.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Templates.in(subject.definition()).distinct().stream().filter(template -> !isGenerated(template))
                .flatMap(MappingVariableUnset::findings);
    }

    private static Stream<Finding> findings(StatedTemplate template) {
        Set<String> known = new HashSet<>(GIVEN);
        TemplateCode.hits(template, SET).forEach(hit -> known.add(hit.group(1)));
        TemplateCode.hits(template, MACRO)
                .forEach(hit -> known.addAll(List.of(hit.group(1).replace("$", "").strip().split("\\s+"))));
        Set<String> told = new HashSet<>();
        return TemplateCode.hits(template, READ).filter(hit -> !known.contains(hit.group(1)) && told.add(hit.group(1)))
                .map(hit -> hit.at(0, "`$" + hit.group(1) + "` is set nowhere in the template, so it prints nothing.")
                        .withHint(Similar.nearest(hit.group(1), known).map(near -> "Did you mean `$" + near + "`?")
                                .orElse("Set it with `#set`; to print the dollar sign itself, `#set($D = '$')` and write `${D}"
                                        + hit.group(1) + "`.")));
    }

    /** What {@code #evaluate} makes may set anything. */
    private static boolean isGenerated(StatedTemplate template) {
        return template.text().text().contains("#evaluate");
    }
}
