package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.fact.Extensions;
import dev.apigw.model.Authorizer;
import dev.apigw.model.Stated;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Security schemes to authorizers and to what they ask of methods.
 *
 * <p>Source: observed – conformance/import, recorded 2025-07: every scheme with the authorizer extension becomes an
 * authorizer, used or not; one named {@code x-api-key} without it asks for an API key.
 */
final class SecuritySchemes {
    private static final String API_KEY_HEADER = "x-api-key";
    private static final String SIGV4 = "awsSigv4";

    private final Reading reading;

    SecuritySchemes(Reading reading) {
        this.reading = reading;
    }

    /** The schemes by name, in file order. */
    Map<String, SecurityScheme> read(Optional<MapNode> schemes) {
        Map<String, SecurityScheme> read = new LinkedHashMap<>();
        schemes.ifPresent(map -> map.entries().forEach(entry -> reading
                .object(entry.value(), "Security scheme `" + entry.name() + "`")
                .ifPresent(scheme -> read.put(entry.name(), scheme(entry, scheme)))));
        return read;
    }

    private SecurityScheme scheme(MapNode.Entry entry, MapNode map) {
        String name = entry.name();
        Members scheme = Members.of(reading, map, "security scheme `" + name + "`");
        Optional<String> authType = scheme.text(Extensions.AUTHTYPE);
        Optional<Members> extension = scheme.object(Extensions.AUTHORIZER);
        if (extension.isPresent()) {
            return ofAuthorizer(authorizer(name, authType, scheme, extension.get()));
        }
        if (authType.map(type -> type.equalsIgnoreCase(SIGV4)).orElse(false)) {
            return new SecurityScheme(name, SecurityScheme.AWS_IAM, Optional.empty(), false);
        }
        String type = scheme.text("type").orElse("");
        if (!type.equals("apiKey")) {
            unsupported(entry, type);
            return SecurityScheme.withoutEffect(name);
        }
        boolean apiKey = scheme.text("name").map(n -> n.equalsIgnoreCase(API_KEY_HEADER)).orElse(false);
        if (!apiKey) {
            withoutEffect(entry);
        }
        return new SecurityScheme(name, SecurityScheme.NONE, Optional.empty(), apiKey);
    }

    private static SecurityScheme ofAuthorizer(Authorizer authorizer) {
        String authorizationType = switch (authorizer.type()) {
            case "COGNITO_USER_POOLS", "JWT" -> authorizer.type();
            default -> "CUSTOM";
        };
        return new SecurityScheme(authorizer.name(), authorizationType, Optional.of(authorizer), false);
    }

    private static Authorizer authorizer(String name, Optional<String> authType, Members scheme, Members extension) {
        return new Authorizer(name, extension.text("type").orElse("").toUpperCase(Locale.ROOT), authType,
                extension.stated("authorizerUri"), notEmpty(extension.stated("authorizerCredentials")),
                notEmpty(extension.stated("identitySource")).or(() -> identitySource(scheme)),
                extension.stated("identityValidationExpression"), extension.integer("authorizerResultTtlInSeconds"),
                providers(extension), scheme.origin());
    }

    private static List<Stated> providers(Members extension) {
        return extension.has("providerARNs") ? extension.texts("providerARNs") : List.of();
    }

    /** Source: observed – empty strings pass without a warning; that they count as absent is inferred. */
    private static Optional<Stated> notEmpty(Optional<Stated> text) {
        return text.filter(stated -> !stated.value().isEmpty());
    }

    /**
     * Where the scheme itself says that the token is.
     *
     * <p>Source: observed – TOKEN and COGNITO_USER_POOLS in a header; a query parameter is inferred, and that the name
     * {@code Unused}, which the developer guide tells to write, means nothing.
     */
    private static Optional<Stated> identitySource(Members scheme) {
        String location = switch (scheme.text("in").orElse("")) {
            case "header" -> "header";
            case "query" -> "querystring";
            default -> "";
        };
        return location.isEmpty() ? Optional.empty() : scheme.stated("name")
                .filter(name -> !name.value().equalsIgnoreCase("Unused"))
                .map(name -> new Stated("method.request." + location + "." + name.value(), name.origin()));
    }

    private void unsupported(MapNode.Entry entry, String type) {
        if (reading.isHttp() && entry.value().asMap().map(map -> map.has("openIdConnectUrl")).orElse(false)) {
            return;
        }
        Diagnostic finding = Diagnostic.warning("security-scheme-unsupported", InFile.of(entry.key()),
                "Security scheme `" + entry.name() + "` has the type `" + type + "` and no `" + Extensions.AUTHORIZER
                        + "`, so it is ignored and the methods that name it are open.")
                .withHint("Add `" + Extensions.AUTHORIZER + "` to the scheme.");
        reading.report(type.isEmpty() ? finding : finding.withImportMessage(
                "Unsupported security definition type '" + type + "' for '" + entry.name() + "'. Ignoring."));
    }

    private void withoutEffect(MapNode.Entry entry) {
        reading.report(Diagnostic.warning("security-scheme-without-effect", InFile.of(entry.key()),
                "Security scheme `" + entry.name() + "` is an API key that is not called `" + API_KEY_HEADER + "` and has no `"
                        + Extensions.AUTHORIZER + "`, so the methods that name it are open.")
                .withHint("Call the key `" + API_KEY_HEADER + "`, or add `" + Extensions.AUTHORIZER + "`."));
    }
}
