package dev.apigw.report;

import dev.apigw.diagnostic.Severity;

/** Colours of a terminal, or none at all. */
public enum Ansi {
    ON, OFF;

    public String bold(String text) {
        return styled("1", text);
    }

    /** Text that matters less than what stands beside it. */
    public String dim(String text) {
        return styled("2", text);
    }

    public String cyan(String text) {
        return styled("36", text);
    }

    public String green(String text) {
        return styled("32", text);
    }

    public String red(String text) {
        return styled("31", text);
    }

    public String yellow(String text) {
        return styled("33", text);
    }

    /** Text in the colour of a severity. */
    public String colored(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> styled("1;31", text);
            case WARNING -> styled("1;33", text);
            case INFO -> styled("1;34", text);
            case HINT -> styled("1;36", text);
        };
    }

    private String styled(String code, String text) {
        return this == OFF ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
