package dev.apigw.cli;

import dev.apigw.fact.HttpMethods;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;

/**
 * SPEC, METHOD and PATH of a command line on which SPEC may be left out, because a stage is named that was deployed.
 *
 * @param spec empty if it was left out
 */
record RequestOperands(Optional<String> spec, Optional<String> method, Optional<String> path) {
    /**
     * What the words mean.
     *
     * @param mayLeaveOut whether a stage is named
     */
    static RequestOperands of(Optional<String> first, Optional<String> second, Optional<String> third, boolean mayLeaveOut,
                       Environment environment) {
        boolean request = mayLeaveOut && third.isEmpty() && first.filter(word -> isRequest(word, environment)).isPresent();
        return request ? new RequestOperands(Optional.empty(), first, second) : new RequestOperands(first, second, third);
    }

    /** A method, or a path that is no file. */
    private static boolean isRequest(String word, Environment environment) {
        boolean looksSo = word.startsWith("/") || HttpMethods.ALL.contains(word.toUpperCase(Locale.ROOT));
        return looksSo && !Files.exists(environment.path(word));
    }
}
