package dev.apigw.mapping;

import java.util.Objects;
import java.util.Optional;

/**
 * The right-hand side of a parameter mapping: where a value comes from.
 *
 * <p>Source: documented – developer guide, "Amazon API Gateway API request and response data mapping reference".
 */
public sealed interface Expression {
    /** {@code method.request.LOCATION.NAME}. */
    record MethodRequest(ParameterLocation location, String name) implements Expression {
        public MethodRequest {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(name, "name");
        }
    }

    /** {@code method.request.body} or {@code method.request.body.JSONPATH}; the path without its leading dot. */
    record MethodRequestBody(Optional<String> jsonPath) implements Expression {}

    /** {@code integration.response.header.NAME} or {@code integration.response.multivalueheader.NAME}. */
    record IntegrationResponseHeader(String name, boolean multiValue) implements Expression {}

    /** {@code integration.response.body} or {@code integration.response.body.JSONPATH}. */
    record IntegrationResponseBody(Optional<String> jsonPath) implements Expression {}

    /** {@code context.PATH}, the path without {@code context.}. */
    record Context(String path) implements Expression {}

    /** {@code stageVariables.NAME}. */
    record StageVariable(String name) implements Expression {}

    /** {@code 'text'}, without its quotes. */
    record StaticValue(String text) implements Expression {}

    /** The expression that a text is; empty if it is none. */
    static Optional<Expression> parse(String text) {
        return ExpressionParser.parse(text);
    }
}
