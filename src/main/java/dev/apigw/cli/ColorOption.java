package dev.apigw.cli;

import dev.apigw.report.Ansi;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --color}, for every command that prints for people. */
final class ColorOption {
    enum When {
        AUTO, ALWAYS, NEVER;

        /** As it is written on the command line. */
        @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto",
            description = "auto, always or never (default: ${DEFAULT-VALUE}: on a terminal, unless NO_COLOR is set).")
    private When when = When.AUTO;

    /** What the user said, or else what the variables NO_COLOR and TERM and the terminal say. */
    Ansi ansi(Environment environment) {
        return switch (when) {
            case ALWAYS -> Ansi.ON;
            case NEVER -> Ansi.OFF;
            case AUTO -> isWelcome(environment.variables()) && environment.terminal().getAsBoolean() ? Ansi.ON : Ansi.OFF;
        };
    }

    /** See no-color.org: any value but the empty one counts. */
    private static boolean isWelcome(Map<String, String> variables) {
        return variables.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(variables.get("TERM"));
    }
}
