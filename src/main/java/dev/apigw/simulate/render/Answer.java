package dev.apigw.simulate.render;

import dev.apigw.simulate.EndpointResponse;
import java.util.Objects;

/**
 * What the backend answered.
 *
 * @param byStatus whether nothing but the status is known; of a function, it then chooses the response that has this status
 */
public record Answer(EndpointResponse response, boolean byStatus) {
    public Answer {
        Objects.requireNonNull(response, "response");
    }
}
