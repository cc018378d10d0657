package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.model.Authorizer;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Security schemes, and the requirements of methods that name them. */
final class FaithfulSecurity {
    private final RestApi api;
    private final Map<String, Map<String, Object>> schemes = new LinkedHashMap<>();
    private final Map<String, String> needed = new LinkedHashMap<>();

    FaithfulSecurity(RestApi api, Optional<Written> written) {
        this.api = api;
        written.ifPresent(w -> schemes.putAll(w.securitySchemes()));
        for (Authorizer authorizer : api.authorizers()) {
            Map<String, Object> said = schemes.getOrDefault(authorizer.name(), plainScheme(authorizer));
            schemes.put(authorizer.name(), new Tree().putMissing(said).put(Extensions.AUTHTYPE, authorizer.authType())
                    .put(Extensions.AUTHORIZER, extension(authorizer)).map());
        }
    }

    /** All schemes; those for API keys and IAM that no definition names come with the methods that need them. */
    Map<String, Map<String, Object>> schemes() {
        return schemes;
    }

    /** The requirement of a method as the API has it; empty for an open method. */
    List<Map<String, Object>> requirements(Method method) {
        Tree requirement = new Tree();
        method.authorizer().ifPresent(name -> requirement.put(name, method.authorizationScopes()));
        if (method.authorizationType().equals("AWS_IAM")) {
            requirement.put(scheme("sigv4", "Authorization", Optional.of("awsSigv4")), List.of());
        }
        if (method.apiKeyRequired()) {
            requirement.put(scheme("api_key", "x-api-key", Optional.empty()), List.of());
        }
        return requirement.map().isEmpty() ? List.of() : List.of(requirement.map());
    }

    private String scheme(String wanted, String header, Optional<String> authType) {
        return needed.computeIfAbsent(wanted, w -> {
            String name = wanted;
            for (int i = 2; schemes.containsKey(name); i++) {
                name = wanted + i;
            }
            schemes.put(name, header(header).put(Extensions.AUTHTYPE, authType).map());
            return name;
        });
    }

    /** The scheme of an authorizer of which nothing is written; {@code Unused} is what the developer guide tells to write. */
    private static Map<String, Object> plainScheme(Authorizer authorizer) {
        return header(ParameterName.headerOf(authorizer).orElse("Unused")).map();
    }

    private static Tree header(String name) {
        return new Tree().put("type", "apiKey").put("name", name).put("in", "header");
    }

    private static Tree extension(Authorizer authorizer) {
        Tree extension = new Tree();
        if (!authorizer.type().isEmpty()) {
            extension.put("type", authorizer.type().toLowerCase(Locale.ROOT));
        }
        return extension.put("authorizerUri", authorizer.authorizerUri())
                .put("authorizerCredentials", authorizer.authorizerCredentials())
                .put("identitySource", authorizer.identitySource())
                .put("identityValidationExpression", authorizer.identityValidationExpression())
                .put("authorizerResultTtlInSeconds", authorizer.authorizerResultTtlInSeconds())
                .putUnlessEmpty("providerARNs", authorizer.providerARNs());
    }
}
