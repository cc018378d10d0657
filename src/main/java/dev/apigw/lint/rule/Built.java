package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.model.Method;
import dev.apigw.model.RequestValidator;
import dev.apigw.stated.StatedMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an import makes of the methods that a definition states. */
record Built(Map<String, Method> methods, Map<String, RequestValidator> validators) {
    static Built in(Definition definition) {
        return definition.derived(Built.class, Built::of);
    }

    private static Built of(Definition definition) {
        Map<String, Method> methods = new LinkedHashMap<>();
        definition.api().methods().forEach(each ->
                methods.put(each.method().httpMethod() + " " + each.resource().path(), each.method()));
        Map<String, RequestValidator> validators = new LinkedHashMap<>();
        definition.api().requestValidators().forEach(validator -> validators.put(validator.name(), validator));
        return new Built(methods, validators);
    }

    Optional<Method> of(StatedMethod method) {
        return Optional.ofNullable(methods.get(method.name()));
    }

    /** The validator that a method uses. */
    Optional<RequestValidator> validator(Method method) {
        return method.requestValidator().map(validators::get);
    }

    boolean checksBody(Method method) {
        return validator(method).filter(RequestValidator::validateRequestBody).isPresent();
    }

    boolean checksParameters(Method method) {
        return validator(method).filter(RequestValidator::validateRequestParameters).isPresent();
    }
}
