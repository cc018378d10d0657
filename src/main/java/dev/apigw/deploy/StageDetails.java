package dev.apigw.deploy;

import java.util.Objects;
import java.util.Optional;

/** Members of a stage that {@code model.Stage} has no place for. */
public record StageDetails(Optional<String> description, Optional<String> documentationVersion) {
    public StageDetails {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(documentationVersion, "documentationVersion");
    }

    /** Nothing is stated. */
    public static StageDetails none() {
        return new StageDetails(Optional.empty(), Optional.empty());
    }

    /** What these say, and where they say nothing, what others do. */
    StageDetails over(StageDetails base) {
        return new StageDetails(description.or(base::description), documentationVersion.or(base::documentationVersion));
    }

    void layOver(StageDraft draft) {
        draft.description = description.or(() -> draft.description);
        draft.documentationVersion = documentationVersion.or(() -> draft.documentationVersion);
    }
}
