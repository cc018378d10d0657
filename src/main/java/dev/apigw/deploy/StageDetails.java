package dev.apigw.deploy;

import java.util.Objects;
import java.util.Optional;

/**
 * Members of a stage that decide about no answer.
 *
 * @param accessLogDestinationArn {@code accessLogSettings.destinationArn}
 */
public record StageDetails(Optional<String> description, Optional<String> documentationVersion, Optional<String> clientCertificateId,
                           Optional<String> accessLogDestinationArn, Optional<Boolean> tracingEnabled) {
    public StageDetails {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(documentationVersion, "documentationVersion");
        Objects.requireNonNull(clientCertificateId, "clientCertificateId");
        Objects.requireNonNull(accessLogDestinationArn, "accessLogDestinationArn");
        Objects.requireNonNull(tracingEnabled, "tracingEnabled");
    }

    /** Nothing is stated. */
    public static StageDetails none() {
        return new StageDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What these say, and where they say nothing, what others do. */
    StageDetails over(StageDetails base) {
        return new StageDetails(description.or(base::description), documentationVersion.or(base::documentationVersion),
                clientCertificateId.or(base::clientCertificateId), accessLogDestinationArn.or(base::accessLogDestinationArn),
                tracingEnabled.or(base::tracingEnabled));
    }

    void layOver(StageDraft draft) {
        draft.description = description.or(() -> draft.description);
        draft.documentationVersion = documentationVersion.or(() -> draft.documentationVersion);
        draft.clientCertificateId = clientCertificateId.or(() -> draft.clientCertificateId);
        draft.accessLogDestinationArn = accessLogDestinationArn.or(() -> draft.accessLogDestinationArn);
        draft.tracingEnabled = tracingEnabled.orElse(draft.tracingEnabled);
    }
}
