package dev.apigw.simulate.state;

import java.util.Objects;

/**
 * The way into a private API.
 *
 * @param vpcId         {@code vpc-…}, where the client is
 * @param vpcEndpointId {@code vpce-…}, the interface endpoint of execute-api that it calls
 */
public record VpcEndpoint(String vpcId, String vpcEndpointId) {
    public VpcEndpoint {
        Objects.requireNonNull(vpcId, "vpcId");
        Objects.requireNonNull(vpcEndpointId, "vpcEndpointId");
    }
}
