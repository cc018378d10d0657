package dev.apigw.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * As the API reference's {@code CanarySettings}.
 *
 * @param percentTraffic         percent, 0 to 100
 * @param deployment             what the canary serves: an id, or a definition file; absent if it is that of the stage
 * @param stageVariableOverrides by name
 * @param useStageCache          whether canary requests may use the cache of the stage
 */
public record CanarySettings(double percentTraffic, Optional<Stated> deployment, Map<String, String> stageVariableOverrides,
                             boolean useStageCache) {
    public CanarySettings {
        Objects.requireNonNull(deployment, "deployment");
        stageVariableOverrides = Ordered.copy(stageVariableOverrides);
    }
}
