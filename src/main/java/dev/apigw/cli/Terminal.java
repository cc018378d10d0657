package dev.apigw.cli;

import java.io.Console;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether somebody is looking. */
final class Terminal {
    private Terminal() {}

    /** Whether somebody is looking at a terminal that shows UTF-8; only where the variables of the locale say so. */
    static boolean drawsLines(Environment environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG").map(name -> environment.variables().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty()).findFirst().orElse("");
        return locale.toLowerCase(Locale.ROOT).matches(".*\\.utf-?8.*") && environment.terminal().getAsBoolean();
    }

    /** Whether standard input and output are a terminal. */
    static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there is a console also without a terminal, and this method tells.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // before JDK 22 a console is a terminal
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
