package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What leaves the gateway for the backend.
 *
 * @param method  verb of the integration; empty for {@code MOCK}
 * @param uri     the whole URI with path and stage variables put in; without mapped and passed query parameters; empty for
 *                {@code MOCK}
 * @param query   decoded, everything that is sent, what stands in the URI included
 * @param lambda  ARN of the function, if it is one
 * @param functionVersion what an alias with weights stands for this time
 * @param vpcLink whether it leaves through a VPC link, so that the address means nothing outside
 * @param insecureSkipVerification whether a certificate of an unknown issuer is taken
 * @param timeout how long the gateway waits
 * @param origin  the integration
 */
public record IntegrationRequest(Kind kind, String method, String uri, QueryParameters query, Headers headers, Body body,
                                 Optional<String> lambda, Optional<String> functionVersion, boolean vpcLink,
                                 boolean insecureSkipVerification, Duration timeout, Origin origin) {
    /** What is behind the gateway. */
    public enum Kind { MOCK, HTTP, LAMBDA, AWS_SERVICE }

    public IntegrationRequest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(lambda, "lambda");
        Objects.requireNonNull(functionVersion, "functionVersion");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(origin, "origin");
    }

    /** A request over a connection that trusts the usual issuers only. */
    public IntegrationRequest(Kind kind, String method, String uri, QueryParameters query, Headers headers, Body body,
                              Optional<String> lambda, boolean vpcLink, Duration timeout, Origin origin) {
        this(kind, method, uri, query, headers, body, lambda, Optional.empty(), vpcLink, false, timeout, origin);
    }

    /** The same request to a version of its function. */
    public IntegrationRequest toVersion(String version) {
        return new IntegrationRequest(kind, method, uri, query, headers, body, lambda, Optional.of(version), vpcLink,
                insecureSkipVerification, timeout, origin);
    }

    /**
     * The address that is called, with all query parameters: the HTTP endpoint, that of the AWS service behind an ARN, or the
     * one at which a function is invoked. Empty for {@code MOCK}.
     */
    public String url() {
        String base = ServiceUri.parse(uri).map(service -> "https://" + service.host() + service.path())
                .orElseGet(() -> uri.split("\\?", 2)[0]);
        return query.isEmpty() ? base : base + "?" + query.encoded();
    }
}
