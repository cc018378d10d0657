package dev.apigw.cli;

import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Similar;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.rule.DiffRules;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.rule.LintRules;
import dev.apigw.lint.spectral.SpectralRuleset;
import dev.apigw.report.RulePage;
import dev.apigw.report.RulePages;
import dev.apigw.validate.Rules;
import dev.apigw.validate.ValidationRule;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw explain}: the page of a rule, or the list of all. */
@Command(name = "explain", description = "Print what a finding means, why it matters and how to fix it.",
        footer = """

                Examples:
                  apigw explain
                  apigw explain duplicate-key

                Exit codes:
                  0  printed
                  2  there is no such rule""")
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Parameters(arity = "0..*", paramLabel = "RULE-ID",
            description = "Id of a finding, as it stands in brackets behind its message; without one, all rules are listed.")
    private List<String> ids = new ArrayList<>();

    @Override public Integer call() {
        PrintStream out = apigw.environment().out();
        if (ids.isEmpty()) {
            list(out);
            return ExitCode.OK;
        }
        out.print(String.join("\n", ids.stream().map(ExplainCommand::text).toList()));
        return ExitCode.OK;
    }

    /** The page of an id; kinds of changes share the page of their family, below a line of their own. */
    private static String text(String id) {
        return RulePages.find(id).map(RulePage::text).or(() -> DiffRules.info(id).map(ExplainCommand::ofFamily))
                .or(() -> ofSpectral(id)).orElseThrow(() -> {
            List<String> near = Similar.to(id, Stream.concat(RulePages.ids().stream(), DiffRules.infos().map(ChangeInfo::id)).distinct()
                    .toList());
            return new UserError("there is no rule `" + id + "`"
                    + (near.isEmpty() ? "; `apigw explain` lists them all."
                            : "; did you mean " + String.join(", ", near) + "?"));
        });
    }

    private static String ofFamily(ChangeInfo info) {
        return info.id() + ", usually " + info.judgement().name().toLowerCase(Locale.ROOT) + ": " + info.summary() + "\n\n"
                + RulePages.find(info.page()).orElseThrow().text();
    }

    /** The rules of {@code spectral:oas} have their pages at their home; here is what they check and where to read on. */
    private static Optional<String> ofSpectral(String id) {
        return SpectralRuleset.openApi(true).describe(id).map(rule -> "# " + id + "\n\n" + rule.info().summary()
                + "\n\nA rule of `spectral:oas`, severity " + rule.info().severity().name().toLowerCase(Locale.ROOT)
                + (rule.isRecommended() ? "" : ", off unless `spectral:oas` is extended with `all`") + "."
                + (rule.documentationUrl().isEmpty() ? "" : "\n\n" + rule.documentationUrl()) + "\n");
    }

    private static void list(PrintStream out) {
        TreeMap<String, String> lines = new TreeMap<>();
        Stream<RuleInfo> rules = Stream.concat(Rules.all().stream().map(ValidationRule::info), LintRules.all().stream().map(LintRule::info));
        for (RuleInfo info : rules.toList()) {
            lines.put(info.id(), line(info.id(), info.severity().name().toLowerCase(Locale.ROOT), info.summary()));
        }
        // What reading and building find is no rule, and its severity depends on the case.
        RulePages.ids().forEach(id ->
                lines.computeIfAbsent(id, i -> line(i, "", RulePages.find(i).orElseThrow().summary())));
        lines.values().forEach(out::print);
    }

    private static String line(String id, String severity, String summary) {
        return String.format("%-34s %-8s %s%n", id, severity, summary).replace(System.lineSeparator(), "\n");
    }
}
