package dev.apigw.fact;

import java.util.List;
import java.util.Set;

/**
 * The names of {@code $context} that mapping templates and parameter mappings of a REST API can read.
 *
 * <p>Source: documented – developer guide, "$context variables for data models, authorizers, mapping templates, and CloudWatch
 * access logging", read 2026-10; {@code identity.accessKey} observed in events of proxies;
 * {@code xrayTraceId}, which the page has for access logs only, reported as mapped to a header in a public definition of AWS.
 */
public final class ContextVariables {
    private static final List<String> NAMES = List.of("accountId", "apiId", "deploymentId", "domainName", "domainPrefix",
            "extendedRequestId", "httpMethod", "path", "protocol", "requestId", "requestTime", "requestTimeEpoch", "resourceId",
            "resourcePath", "stage", "xrayTraceId", "awsEndpointRequestId", "isCanaryRequest", "wafResponseCode", "webaclArn",
            "identity.accountId", "identity.apiKey", "identity.apiKeyId", "identity.caller", "identity.accessKey",
            "identity.cognitoAuthenticationProvider", "identity.cognitoAuthenticationType", "identity.cognitoIdentityId",
            "identity.cognitoIdentityPoolId", "identity.principalOrgId", "identity.sourceIp", "identity.user",
            "identity.userAgent", "identity.userArn", "identity.vpcId", "identity.vpceId");

    /** What holds names of the user's, or of a certificate. */
    private static final List<String> OPEN = List.of("authorizer", "identity.clientCert", "requestOverride", "responseOverride");

    /** Objects that can be read as a whole. */
    private static final Set<String> WHOLE = Set.of("identity");

    private ContextVariables() {}

    /** The closed names, in the order of the page. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether a mapping can find something under a path such as {@code identity.sourceIp}. */
    public static boolean isVisible(String path) {
        return NAMES.contains(path) || WHOLE.contains(path)
                || OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "."));
    }
}
