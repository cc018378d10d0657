package dev.apigw.simulate.step;

import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.Authorizer;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.ExchangeValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where an authorizer finds who calls.
 *
 * <p>Source: documented – API reference, {@code Authorizer}; facts of authorization, section 4. Several values of one header or
 * query parameter count as one text, joined by commas: inferred, so that no copy of a header is overlooked.
 */
public final class IdentitySources {
    private static final String DEFAULT = "method.request.header.Authorization";

    private IdentitySources() {}

    /** The sources of an authorizer in order; one that reads a token always has one. */
    static List<String> of(Authorizer authorizer) {
        List<String> stated = authorizer.identitySource().map(Stated::value).map(text -> Arrays.stream(text.split(","))
                .map(String::strip).filter(source -> !source.isEmpty()).toList()).orElse(List.of());
        return stated.isEmpty() && !authorizer.type().equals("REQUEST") ? List.of(DEFAULT) : stated;
    }

    /** What a source comes to; empty if there is nothing, or nothing but blanks. */
    static Optional<String> value(String source, Exchange exchange) {
        ExchangeValues values = new ExchangeValues(exchange);
        Expression expression = Expression.parse(source).orElse(null);
        Optional<String> value = Optional.empty();
        if (expression instanceof Expression.MethodRequest parameter && isSource(parameter)) {
            List<String> sent = values.methodRequest(parameter.location().declaredAs(), parameter.name());
            value = sent.isEmpty() ? Optional.empty() : Optional.of(String.join(",", sent));
        } else if (expression instanceof Expression.StageVariable variable) {
            value = values.stageVariable(variable.name());
        } else if (expression instanceof Expression.Context context) {
            value = values.context(context.path());
        }
        return value.filter(text -> !text.isBlank());
    }

    /** Everything that a request brings along for the authorizers of an API, so that no trace shows it. */
    public static Set<String> secrets(RestApi api, ClientRequest request) {
        Set<String> secrets = new LinkedHashSet<>();
        for (Authorizer authorizer : api.authorizers()) {
            for (String source : of(authorizer)) {
                if (Expression.parse(source).orElse(null) instanceof Expression.MethodRequest parameter && isSource(parameter)) {
                    secrets.addAll(parameter.location().declaredAs() == ParameterLocation.HEADER
                            ? request.headers().all(parameter.name()) : request.query().all(parameter.name()));
                }
            }
        }
        return secrets;
    }

    /** The values of all sources; those that are missing are named instead. */
    record Found(List<String> values, List<String> missing) {
        static Found of(Authorizer authorizer, Exchange exchange) {
            List<String> values = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            IdentitySources.of(authorizer).forEach(source ->
                    value(source, exchange).ifPresentOrElse(values::add, () -> missing.add(source)));
            return new Found(values, missing);
        }
    }

    private static boolean isSource(Expression.MethodRequest parameter) {
        ParameterLocation location = parameter.location().declaredAs();
        return location == ParameterLocation.HEADER || location == ParameterLocation.QUERYSTRING;
    }
}
