package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.model.Authorizer;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Security of an export.
 *
 * <p>Source: reported – exports of 2016–2021: requirements and schemes are always there, the authorizer itself with its
 * extension alone; an API key is a requirement of its own beside that of the authorizer; a header that a TOKEN or Cognito
 * authorizer reads is the scheme's name and not repeated, a REQUEST authorizer has {@code Unused}. Source: inferred – an
 * authorizer that no method names is written too.
 */
final class AwsSecurity {
    private static final String COGNITO = "COGNITO_USER_POOLS";

    private final Map<String, Map<String, Object>> schemes = new LinkedHashMap<>();

    /** @param authorizers whether authorizers are written in full */
    AwsSecurity(RestApi api, boolean authorizers) {
        for (Authorizer authorizer : api.authorizers()) {
            Optional<String> header = ParameterName.headerOf(authorizer).filter(name -> !authorizer.type().equals("REQUEST"));
            Tree scheme = scheme(header.orElse("Unused"))
                    .put(Extensions.AUTHTYPE, authorizer.authType().orElse(authType(authorizer)));
            schemes.put(authorizer.name(), (authorizers
                    ? scheme.put(Extensions.AUTHORIZER, extension(authorizer, header.isPresent())) : scheme).map());
        }
    }

    /** The schemes that were needed so far. */
    Map<String, Map<String, Object>> schemes() {
        return schemes;
    }

    /** The requirements of a method, one scheme each. */
    List<Map<String, Object>> requirements(Method method) {
        List<Map<String, Object>> requirements = new ArrayList<>();
        method.authorizer().ifPresent(name -> requirements.add(Map.of(name, method.authorizationScopes())));
        if (method.authorizationType().equals("AWS_IAM")) {
            schemes.putIfAbsent("sigv4", scheme("Authorization").put(Extensions.AUTHTYPE, "awsSigv4").map());
            requirements.add(Map.of("sigv4", List.of()));
        }
        if (method.apiKeyRequired()) {
            schemes.putIfAbsent("api_key", scheme("x-api-key").map());
            requirements.add(Map.of("api_key", List.of()));
        }
        return requirements;
    }

    private static Tree scheme(String header) {
        return new Tree().put("type", "apiKey").put("name", header).put("in", "header");
    }

    private static String authType(Authorizer authorizer) {
        return authorizer.type().equals(COGNITO) ? COGNITO.toLowerCase(Locale.ROOT) : "custom";
    }

    private static Tree extension(Authorizer authorizer, boolean named) {
        Tree extension = new Tree();
        if (!named) {
            extension.put("identitySource", authorizer.identitySource());
        }
        return extension.putUnlessEmpty("providerARNs", authorizer.providerARNs())
                .put("authorizerUri", authorizer.authorizerUri())
                .put("authorizerCredentials", authorizer.authorizerCredentials())
                .put("authorizerResultTtlInSeconds", authorizer.authorizerResultTtlInSeconds())
                .put("identityValidationExpression", authorizer.identityValidationExpression())
                .put("type", authorizer.type().toLowerCase(Locale.ROOT));
    }
}
