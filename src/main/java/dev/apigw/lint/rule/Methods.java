package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions about methods that several rules ask. */
final class Methods {
    static final String NONE = "NONE";
    static final String AWS_IAM = "AWS_IAM";
    static final String OPTIONS = "OPTIONS";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+?)\\+?}");

    private Methods() {}

    /** The methods that clients call on purpose: they have a backend, and are no preflight. */
    static Stream<ResourceMethod> called(RestApi api) {
        return api.methods().filter(each -> each.method().methodIntegration().isPresent() && !isPreflight(each.method()));
    }

    static boolean isPreflight(Method method) {
        return method.httpMethod().equals(OPTIONS);
    }

    /** Whether everybody may call it. */
    static boolean isOpen(Method method) {
        return !isAuthorized(method) && !method.apiKeyRequired();
    }

    /** Whether IAM or an authorizer decides about the caller. */
    static boolean isAuthorized(Method method) {
        return !method.authorizationType().equals(NONE);
    }

    /** {@code `GET /pets/{petId}`}, for messages. */
    static String name(ResourceMethod each) {
        return "`" + each.method().httpMethod() + " " + each.resource().path() + "`";
    }

    /** The names of the variables in a path. */
    static List<String> pathVariables(Resource resource) {
        return VARIABLE.matcher(resource.path()).results().map(found -> found.group(1)).toList();
    }

    /** Whether the backend is a Lambda function. */
    static boolean isLambda(Integration integration) {
        return integration.type().isAws()
                && integration.uri().map(uri -> uri.value().contains(":lambda:path/")).orElse(false);
    }

    static boolean isMock(Integration integration) {
        return integration.type() == IntegrationType.MOCK;
    }

    /** The one finding for many places: at the first, with the number of all. */
    static <T> Stream<Finding> once(List<T> all, Function<T, Finding> first) {
        return all.stream().limit(1).map(first);
    }

    /** {@code , as for 3 others}, or nothing. */
    static String others(List<?> all) {
        return all.size() < 2 ? "" : " (and " + (all.size() - 1) + " more)";
    }
}
