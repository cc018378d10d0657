package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * As the API reference's {@code UsagePlan}, with its keys.
 *
 * @param apiStages absent: every stage of the API at hand, so that a small file need not repeat it
 * @param throttle  of each key, over all stages of the plan
 * @param quota     of each key, over all stages of the plan
 * @param keys      ids or names of API keys
 */
public record UsagePlan(String id, String name, Optional<List<ApiStage>> apiStages, Optional<ThrottleSettings> throttle,
                        Optional<QuotaSettings> quota, List<String> keys, Origin origin) {
    /**
     * A stage that the plan covers.
     *
     * @param apiId    of the API; absent for the API at hand
     * @param throttle of each key, by {@code /path/VERB}
     */
    public record ApiStage(Optional<String> apiId, String stage, Map<String, ThrottleSettings> throttle) {
        public ApiStage {
            Objects.requireNonNull(apiId, "apiId");
            Objects.requireNonNull(stage, "stage");
            throttle = Ordered.copy(throttle);
        }
    }

    public UsagePlan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        apiStages = apiStages.map(List::copyOf);
        Objects.requireNonNull(throttle, "throttle");
        Objects.requireNonNull(quota, "quota");
        keys = List.copyOf(keys);
        Objects.requireNonNull(origin, "origin");
    }
}
