package dev.apigw.cli;

import dev.apigw.lint.IdPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules count on this command line, whatever the project file says. */
final class RuleOptions {
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
    void refuseUnknown(Collection<String> known) {
        List<String> all = new ArrayList<>(only);
        all.addAll(skipped);
        for (String text : all) {
            IdPattern pattern = new IdPattern(text);
            if (!pattern.matchesAny(known)) {
                throw new UserError("there is no rule `" + text + "`. "
                        + pattern.suggestion(known).orElse("`apigw rules` lists them all."));
            }
        }
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
