package dev.apigw.cli;

import dev.apigw.diagnostic.Severity;
import java.util.Locale;
import java.util.Optional;

/** From which severity on a finding makes the exit code 1. */
enum FailOn {
    ERROR(Optional.of(Severity.ERROR)), WARNING(Optional.of(Severity.WARNING)), INFO(Optional.of(Severity.INFO)),
    HINT(Optional.of(Severity.HINT)), NEVER(Optional.empty());

    private final Optional<Severity> severity;

    FailOn(Optional<Severity> severity) {
        this.severity = severity;
    }

    /** The lightest severity that counts; empty if none does. */
    Optional<Severity> severity() {
        return severity;
    }

    /** As it is written on the command line. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
