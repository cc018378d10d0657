package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import dev.apigw.mapping.Evaluated;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ExpressionEvaluator;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.Stated;
import dev.apigw.schema.ValidationErrorString;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a rejection tells in {@code $context.error}, and the plain substitution in templates of gateway responses; directives
 * of VTL are text here.
 *
 * <p>Source: documented – developer guide, "Gateway responses in API Gateway". An unknown variable gives an empty text:
 * inferred – from mapping templates.
 */
public record ErrorVariables(Outcome.Reject reject, Exchange exchange) {
    private static final String INPUT = "method.input.params.";
    private static final String PREFIX = "context.error.";
    private static final String NAME = "(?:context|stageVariables|method\\.request)\\.[A-Za-z_][\\w-]*(?:\\.[A-Za-z_][\\w-]*)*";
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\{(" + NAME + ")\\}|(" + NAME + "))");

    /** The value of {@code $context.error.NAME}; empty if there is none, or AWS's own is not known. */
    public static Optional<String> value(Outcome.Reject reject, String name) {
        Failure failure = reject.failure();
        return switch (name) {
            case "message" -> Optional.of(reject.message()).filter(message -> !failure.hasNoMessage());
            case "messageString" -> Optional.of(GatewayResponses.quoted(failure, reject.message()));
            case "responseType" -> Optional.of(failure.responseType().orElse(failure.defaultType()));
            case "validationErrorString" -> reject.violations().isEmpty() ? Optional.empty()
                    : Optional.of(ValidationErrorString.of(reject.violations()));
            default -> Optional.empty();
        };
    }

    /** The text of a template; refused if it needs a text of AWS that is not known. */
    String substitute(Stated template) {
        return REFERENCE.matcher(template.value()).replaceAll(found -> Matcher.quoteReplacement(
                lookUp(found.group(1) != null ? found.group(1) : found.group(2), template.origin())));
    }

    private String lookUp(String name, Origin origin) {
        if (name.equals(PREFIX + "validationErrorString")) {
            return validationErrorString(origin);
        }
        return (name.startsWith(PREFIX) ? value(reject, name.substring(PREFIX.length()))
                : Expression.parse(name).flatMap(this::evaluated)).orElse("");
    }

    /** The value of a mapped header; the variables of the error count there as well (inferred). */
    Optional<String> value(Stated mapping) {
        if (mapping.value().startsWith(INPUT)) {
            return input(mapping.value().substring(INPUT.length()));
        }
        return Expression.parse(mapping.value()).flatMap(expression ->
                expression instanceof Expression.Context context && context.path().startsWith("error.")
                        ? Optional.of(lookUp("context." + context.path(), mapping.origin())) : evaluated(expression));
    }

    /**
     * What {@code method.input.params.NAME} means: the parameter of that name in the path, the query string or a header.
     *
     * <p>Source: documented – developer guide, "x-amazon-apigateway-gateway-responses.responseParameters object" uses the
     * form; that it looks where <code>$input.params()</code> looks is inferred.
     */
    private Optional<String> input(String name) {
        ExchangeValues values = new ExchangeValues(exchange);
        return Stream.of(ParameterLocation.PATH, ParameterLocation.QUERYSTRING, ParameterLocation.HEADER)
                .map(location -> values.methodRequest(location, name)).filter(found -> !found.isEmpty()).findFirst()
                .map(found -> found.get(found.size() - 1));
    }

    private Optional<String> evaluated(Expression expression) {
        return ExpressionEvaluator.evaluate(expression, new ExchangeValues(exchange)) instanceof Evaluated.Values found
                ? Optional.of(String.join(",", found.values())) : Optional.empty();
    }

    /** Empty for what is no matter of validation; what AWS says of missing parameters is not known. */
    private String validationErrorString(Origin origin) {
        if (reject.failure() == Failure.BAD_REQUEST_PARAMETERS) {
            throw new NotSupportedException("$context.error.validationErrorString for missing parameters", origin);
        }
        return value(reject, "validationErrorString").orElse("");
    }
}
