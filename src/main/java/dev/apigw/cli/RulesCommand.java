package dev.apigw.cli;

import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.lint.rule.LintRules;
import dev.apigw.report.RuleList;
import dev.apigw.report.RulePages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw rules}: the rules of {@code lint}. */
@Command(name = "rules", description = "List the rules of apigw lint.",
        footer = """

                Examples:
                  apigw rules
                  apigw rules security cors
                  apigw rules --fixable
                  apigw rules --format json

                Exit codes:
                  0  printed
                  2  there is no such family""")
final class RulesCommand implements Callable<Integer> {
    enum Format {
        TEXT, JSON;

        /** As it is written on the command line. */
        @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Apigw apigw;

    @Parameters(arity = "0..*", paramLabel = "FAMILY", description = "Families to list, such as security; without one, all.")
    private List<String> families = new ArrayList<>();

    @Option(names = "--fixable", description = "List only rules with findings that --fix can mend.")
    private boolean fixable;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override public Integer call() {
        List<RuleInfo> all = LintRules.all().stream().map(rule -> rule.info()).sorted(Comparator.comparing(RuleInfo::id)).toList();
        refuseUnknown(all);
        List<RuleInfo> listed = all.stream().filter(rule -> families.isEmpty() || families.contains(rule.family()))
                .filter(rule -> !fixable || RulePages.isFixable(rule.id())).toList();
        apigw.environment().out().print(format == Format.JSON ? RuleList.json(listed) : RuleList.text(listed));
        return ExitCode.OK;
    }

    private void refuseUnknown(List<RuleInfo> all) {
        TreeSet<String> known = new TreeSet<>();
        all.forEach(rule -> known.add(rule.family()));
        families.stream().filter(family -> !known.contains(family)).findFirst().ifPresent(family -> {
            throw new UserError("there is no family `" + family + "`; there are " + String.join(", ", known) + ".");
        });
    }
}
