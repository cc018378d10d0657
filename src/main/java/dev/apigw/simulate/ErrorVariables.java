package dev.apigw.simulate;

import dev.apigw.mapping.Evaluated;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ExpressionEvaluator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain substitution in templates of gateway responses; directives of VTL are text here.
 *
 * <p>Source: documented – developer guide, "Gateway responses in API Gateway". An unknown variable gives an empty text:
 * inferred – from mapping templates.
 */
record ErrorVariables(Failure failure, String message, Exchange exchange) {
    private static final String NAME = "(?:context|stageVariables|method\\.request)\\.[A-Za-z_][\\w-]*(?:\\.[A-Za-z_][\\w-]*)*";
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\{(" + NAME + ")\\}|(" + NAME + "))");

    String substitute(String template) {
        return REFERENCE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(
                lookUp(found.group(1) != null ? found.group(1) : found.group(2))));
    }

    private String lookUp(String name) {
        return switch (name) {
            case "context.error.message" -> failure.hasNoMessage() ? "" : message;
            case "context.error.messageString" -> GatewayResponses.quoted(failure, message);
            case "context.error.responseType" -> failure.responseType().orElse(failure.defaultType());
            default -> Expression.parse(name)
                    .map(expression -> ExpressionEvaluator.evaluate(expression, new ExchangeValues(exchange)))
                    .filter(Evaluated.Values.class::isInstance)
                    .map(found -> String.join(",", ((Evaluated.Values) found).values())).orElse("");
        };
    }
}
