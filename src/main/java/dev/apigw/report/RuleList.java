package dev.apigw.report;

import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.source.JsonWriter;
import java.util.List;
import java.util.Locale;

/** Rules without anything that they found. */
public final class RuleList {
    private RuleList() {}

    /** One line for each rule; a star marks those with fixes. */
    public static String text(List<RuleInfo> rules) {
        StringBuilder text = new StringBuilder();
        int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        for (RuleInfo rule : rules) {
            text.append(String.format(Locale.ROOT, "%-" + (width + 2) + "s%-8s %s %s", rule.id(), severity(rule),
                    RulePages.isFixable(rule.id()) ? "*" : " ", rule.summary())).append('\n');
        }
        return text.append(rules.size()).append(rules.size() == 1 ? " rule" : " rules")
                .append(rules.stream().anyMatch(rule -> RulePages.isFixable(rule.id())) ? "; * apigw lint --fix mends it\n" : "\n").toString();
    }

    /** The same for scripts. */
    public static String json(List<RuleInfo> rules) {
        return JsonWriter.object(json -> json.objects("rules", rules, (item, rule) -> item
                .field("id", rule.id()).field("family", rule.family()).field("severity", severity(rule))
                .field("fixable", RulePages.isFixable(rule.id())).field("summary", rule.summary())));
    }

    private static String severity(RuleInfo rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }
}
