package dev.apigw.cli;

import dev.apigw.lint.IdPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which rules count on this command line, whatever the project file says. */
final class RuleOptions {
    @Option(names = "--ruleset", paramLabel = "FILE",
            description = "Run the rules of a ruleset written for Spectral besides: a YAML or JSON file, or spectral:oas. Repeatable "
                    + "(default: `extends` in the project file, or .spectral.yaml in this folder).")
    private List<String> rulesets = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "ID",
            description = "Run this rule only, or a family: 'security-*'. Repeatable. Turns on what the project file turns off.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--skip-rule", paramLabel = "ID", description = "Leave out this rule, or a family. Repeatable.")
    private List<String> skipped = new ArrayList<>();

    /**
     * Says which ids mean nothing.
     *
     * @throws UserError if there is one
     */
    void refuseUnknown(Supplier<Set<String>> known) {
        List<String> all = new ArrayList<>(only);
        all.addAll(skipped);
        for (String text : all) {
            IdPattern pattern = new IdPattern(text);
            if (!pattern.matchesAny(known.get())) {
                throw new UserError("there is no rule `" + text + "`. "
                        + pattern.suggestion(known.get()).orElse("`apigw rules` lists them all."));
            }
        }
    }

    /** The rulesets that the user named. */
    List<String> rulesets() {
        return List.copyOf(rulesets);
    }

    /** Whether the findings of a rule are wanted. */
    boolean wants(String id) {
        return (only.isEmpty() || only.stream().anyMatch(text -> new IdPattern(text).matches(id)))
                && skipped.stream().noneMatch(text -> new IdPattern(text).matches(id));
    }

    /** Whether the user named the rules that are to run. */
    boolean isSelective() {
        return !only.isEmpty();
    }
}
