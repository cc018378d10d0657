package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import dev.apigw.fact.IntegrationDefaults;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Backend side of a method, as the API reference's {@code Integration}. Optional members are those that the definition states.
 *
 * @param httpMethod               verb towards the backend; empty for {@code MOCK}
 * @param uri                      empty for {@code MOCK}
 * @param credentials              ARN of a role, or {@code arn:aws:iam::*:user/*} for the caller's own
 * @param connectionType           {@code INTERNET} or {@code VPC_LINK}
 * @param connectionId             id of a VPC link, or a stage variable
 * @param integrationTarget        ARN of a load balancer's listener, with a VPC link
 * @param timeoutInMillis          milliseconds; out-of-range values are kept for {@code validate} to report
 * @param passthroughBehavior      as stated, in upper case
 * @param contentHandling          as stated, in upper case
 * @param requestParameters        mapping expression by {@code integration.request.LOCATION.N}
 * @param requestTemplates         VTL by content type, in file order
 * @param responseTransferMode     {@code BUFFERED} or {@code STREAM}
 * @param insecureSkipVerification {@code tlsConfig.insecureSkipVerification}
 * @param integrationResponses     in file order
 */
public record Integration(IntegrationType type, Optional<String> httpMethod, Optional<Stated> uri,
                          Optional<Stated> credentials, Optional<String> connectionType,
                          Optional<Stated> connectionId, Optional<Stated> integrationTarget,
                          OptionalInt timeoutInMillis, Optional<String> passthroughBehavior,
                          Optional<String> contentHandling, Map<String, Stated> requestParameters,
                          Map<String, Stated> requestTemplates, Optional<String> cacheNamespace,
                          List<Stated> cacheKeyParameters, Optional<String> responseTransferMode,
                          boolean insecureSkipVerification, List<IntegrationResponse> integrationResponses,
                          Origin origin) {
    public Integration {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(httpMethod, "httpMethod");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(connectionType, "connectionType");
        Objects.requireNonNull(connectionId, "connectionId");
        Objects.requireNonNull(integrationTarget, "integrationTarget");
        Objects.requireNonNull(timeoutInMillis, "timeoutInMillis");
        Objects.requireNonNull(passthroughBehavior, "passthroughBehavior");
        Objects.requireNonNull(contentHandling, "contentHandling");
        requestParameters = Ordered.copy(requestParameters);
        requestTemplates = Ordered.copy(requestTemplates);
        Objects.requireNonNull(cacheNamespace, "cacheNamespace");
        cacheKeyParameters = List.copyOf(cacheKeyParameters);
        Objects.requireNonNull(responseTransferMode, "responseTransferMode");
        integrationResponses = List.copyOf(integrationResponses);
        Objects.requireNonNull(origin, "origin");
    }

    /** Milliseconds until the gateway gives up: as stated, else 29000. Source: observed – conformance/import. */
    public int effectiveTimeoutInMillis() {
        return timeoutInMillis.orElse(IntegrationDefaults.TIMEOUT_IN_MILLIS);
    }

    /** What happens to a body that no template fits: as stated, else {@code WHEN_NO_MATCH}. */
    public String effectivePassthroughBehavior() {
        return passthroughBehavior.orElse(IntegrationDefaults.PASSTHROUGH_BEHAVIOR);
    }

    /** As stated, else {@code INTERNET} for HTTP kinds, else absent. Source: observed – conformance/import. */
    public Optional<String> effectiveConnectionType() {
        return connectionType.isPresent() || !type.isHttp() ? connectionType : Optional.of(IntegrationDefaults.CONNECTION_TYPE);
    }

    /** The response without a selection pattern, if there is one. */
    public Optional<IntegrationResponse> defaultResponse() {
        return integrationResponses.stream().filter(response -> response.selectionPattern().isEmpty()).findFirst();
    }
}
