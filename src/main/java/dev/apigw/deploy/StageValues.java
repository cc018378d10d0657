package dev.apigw.deploy;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What API Gateway takes as names and values of stages.
 *
 * <p>Source: documented – API reference, {@code Stage}, and quotas; the text about stage names reported – public deployment logs;
 * the other texts are not known.
 */
final class StageValues {
    private static final Pattern STAGE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern VARIABLE_VALUE = Pattern.compile("[A-Za-z0-9\\-._~:/?#&=,]{1,512}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
    private static final int VARIABLES = 100;
    private static final double PERCENT = 100;

    private StageValues() {}

    static void checkStageName(String name) {
        if (!STAGE_NAME.matcher(name).matches()) {
            throw Refused.badRequest("Stage name only allows a-zA-Z0-9_");
        }
    }

    /** The value is not repeated: it may be a secret. */
    static void checkVariables(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (!VARIABLE_NAME.matcher(name).matches()) {
                throw Refused.badRequestInOwnWords("Invalid stage variable name: " + name
                        + ". A name has up to 64 letters, digits and underscores.");
            }
            if (!VARIABLE_VALUE.matcher(value).matches()) {
                throw Refused.badRequestInOwnWords("Invalid value of stage variable " + name
                        + ". A value has 1 to 512 letters, digits and characters of -._~:/?#&=,");
            }
        });
        if (variables.size() > VARIABLES) {
            throw Refused.badRequestInOwnWords("A stage has at most " + VARIABLES + " variables.");
        }
    }

    /** A percentage, from 0 to 100. */
    static double percent(String text) {
        double percent = number("percentTraffic", text);
        if (percent > PERCENT) {
            throw Refused.badRequestInOwnWords("Invalid percentTraffic: " + text + ". It is from 0.0 to 100.0.");
        }
        return percent;
    }

    /** A number that is not below zero. */
    static double number(String what, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Refused.badRequestInOwnWords("Invalid " + what + ": " + text + ". It is a number from 0.");
        }
        return Double.parseDouble(text);
    }

    /** A whole number from 0 to a limit. */
    static int count(String what, String text, int most) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw Refused.badRequestInOwnWords("Invalid " + what + ": " + text + ". It is a whole number from 0"
                    + (most == Integer.MAX_VALUE ? "" : " to " + most) + ".");
        }
        return Integer.parseInt(text);
    }
}
