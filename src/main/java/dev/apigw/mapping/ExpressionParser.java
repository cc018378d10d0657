package dev.apigw.mapping;

import java.util.Optional;

/** Recognises mapping expressions by their prefix. */
final class ExpressionParser {
    private static final String METHOD_REQUEST = "method.request.";
    private static final String INTEGRATION_RESPONSE = "integration.response.";

    private ExpressionParser() {}

    static Optional<Expression> parse(String text) {
        if (text.length() >= 2 && text.startsWith("'") && text.endsWith("'")) {
            return Optional.of(new Expression.StaticValue(text.substring(1, text.length() - 1)));
        }
        if (text.startsWith(METHOD_REQUEST)) {
            return methodRequest(text.substring(METHOD_REQUEST.length()));
        }
        if (text.startsWith(INTEGRATION_RESPONSE)) {
            return integrationResponse(text.substring(INTEGRATION_RESPONSE.length()));
        }
        // With a dollar in the pages about OpenAPI, without one in the pages about mapping.
        String bare = text.startsWith("$") ? text.substring(1) : text;
        return named(bare, "context.").<Expression>map(Expression.Context::new)
                .or(() -> named(bare, "stageVariables.").map(Expression.StageVariable::new));
    }

    private static Optional<Expression> methodRequest(String rest) {
        return body(rest).<Expression>map(Expression.MethodRequestBody::new).or(() -> {
            int dot = rest.indexOf('.');
            if (dot < 0 || dot == rest.length() - 1) {
                return Optional.empty();
            }
            String name = rest.substring(dot + 1);
            return ParameterLocation.of(rest.substring(0, dot)).map(l -> new Expression.MethodRequest(l, name));
        });
    }

    private static Optional<Expression> integrationResponse(String rest) {
        return body(rest).<Expression>map(Expression.IntegrationResponseBody::new)
                .or(() -> named(rest, "header.").map(n -> new Expression.IntegrationResponseHeader(n, false)))
                .or(() -> named(rest, "multivalueheader.").map(n -> new Expression.IntegrationResponseHeader(n, true)));
    }

    /** The JSONPath behind {@code body}; present and empty inside for the whole body. */
    private static Optional<Optional<String>> body(String rest) {
        if (rest.equals("body")) {
            return Optional.of(Optional.empty());
        }
        return named(rest, "body.").map(Optional::of);
    }

    private static Optional<String> named(String text, String prefix) {
        return text.startsWith(prefix) && text.length() > prefix.length()
                ? Optional.of(text.substring(prefix.length())) : Optional.empty();
    }
}
