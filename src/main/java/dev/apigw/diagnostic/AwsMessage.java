package dev.apigw.diagnostic;

import java.util.Objects;

/**
 * API Gateway's own line about a finding, letter for letter.
 *
 * @param phase when API Gateway says it
 * @param text  one line, without the envelope around all lines of an import
 */
public record AwsMessage(Phase phase, String text) {
    /** The operation that answers with the line. */
    public enum Phase { IMPORT, DEPLOYMENT }

    public AwsMessage {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(text, "text");
    }
}
