package dev.apigw.build;

import dev.apigw.model.EndpointConfiguration;
import dev.apigw.model.Stated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Endpoint configurations, as the extension and as template properties spell them. */
final class Endpoints {
    private static final String PRIVATE = "PRIVATE";

    private Endpoints() {}

    /**
     * What an API has of which nothing is said.
     *
     * <p>Source: observed – conformance/import, recorded 2025-07, for REST APIs. Source: documented – developer guide,
     * "Choose between REST APIs and HTTP APIs", read 2026-11: an HTTP API is Regional.
     */
    static EndpointConfiguration defaults(boolean http) {
        return of(http ? List.of("REGIONAL") : List.of(), Optional.empty(), List.of());
    }

    /** {@code x-amazon-apigateway-endpoint-configuration}. */
    static EndpointConfiguration ofExtension(Members extension, boolean http) {
        List<String> types = texts(extension, "types");
        return of(types.isEmpty() ? defaults(http).types() : types, extension.text("ipAddressType"), texts(extension, "vpcEndpointIds"));
    }

    /** The template property of {@code AWS::ApiGateway::RestApi} or {@code AWS::Serverless::Api}. */
    static EndpointConfiguration ofProperty(Members property) {
        List<String> types = property.has("Type") ? property.text("Type").map(List::of).orElse(List.of())
                : texts(property, "Types");
        // SAM writes VPC in capitals, CloudFormation does not.
        List<String> vpcEndpointIds = texts(property, property.has("VPCEndpointIds") ? "VPCEndpointIds" : "VpcEndpointIds");
        return of(types, property.text("IpAddressType"), vpcEndpointIds);
    }

    /** Source: observed – private APIs get dualstack, others ipv4, control plane recordings of 2025. */
    static EndpointConfiguration of(List<String> types, Optional<String> ipAddressType, List<String> vpcEndpointIds) {
        List<String> stated = types.isEmpty() ? List.of("EDGE")
                : types.stream().map(type -> type.toUpperCase(Locale.ROOT)).toList();
        String filledIn = stated.contains(PRIVATE) ? "dualstack" : "ipv4";
        return new EndpointConfiguration(stated, Optional.of(ipAddressType.orElse(filledIn)), vpcEndpointIds);
    }

    private static List<String> texts(Members members, String key) {
        return members.texts(key).stream().map(Stated::value).toList();
    }
}
