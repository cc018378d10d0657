package dev.apigw.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * As the API reference's {@code EndpointConfiguration}.
 *
 * @param types         {@code EDGE}, {@code REGIONAL} or {@code PRIVATE}
 * @param ipAddressType {@code ipv4} or {@code dualstack}
 */
public record EndpointConfiguration(List<String> types, Optional<String> ipAddressType, List<String> vpcEndpointIds) {
    public EndpointConfiguration {
        types = List.copyOf(types);
        Objects.requireNonNull(ipAddressType, "ipAddressType");
        vpcEndpointIds = List.copyOf(vpcEndpointIds);
    }
}
