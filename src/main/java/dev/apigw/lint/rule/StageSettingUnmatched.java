package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.Placeholders;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code stage-setting-unmatched}: a setting is about a method that there is. */
final class StageSettingUnmatched implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-setting-unmatched", Severity.WARNING,
                "Each entry of `methodSettings` names a method of the API.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<StatedStage.Setting> settings = StatedStage.settings(subject)
                .filter(setting -> !setting.key().contains("*") && !Placeholders.unresolvedIn(setting.key())).toList();
        if (settings.isEmpty()) {
            return Stream.empty();
        }
        Set<String> known = subject.definition().api().methods()
                .map(each -> key(each.resource().path() + "/" + each.method().httpMethod()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return known.isEmpty() ? Stream.empty() : settings.stream().filter(setting -> !known.contains(key(setting.key())))
                .map(setting -> finding(setting, known));
    }

    private static Finding finding(StatedStage.Setting setting, Set<String> known) {
        return Finding.at(setting.of().at("methodSettings", setting.key()), setting.name()
                        + " is the setting of a method that the API does not have, so it has no effect.")
                .withHint(Similar.nearest(key(setting.key()), known).map(name -> "Write `" + name + "`.")
                        .orElse("Name a path and a verb of the definition; `ANY` is the verb of `x-amazon-apigateway-any-method`."));
    }

    private static String key(String written) {
        return written.replace("~1", "/").replaceFirst("^/+", "");
    }
}
