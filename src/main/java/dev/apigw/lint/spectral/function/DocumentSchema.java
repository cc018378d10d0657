package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.schema.BetterErrors;
import dev.apigw.lint.spectral.schema.DocumentCheck;
import dev.apigw.lint.spectral.schema.SchemaError;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The function of the rules {@code oas2-schema} and {@code oas3-schema}. */
final class DocumentSchema {
    private DocumentSchema() {}

    static void check(Object value, Call call) {
        Set<String> formats = call.formats();
        if (formats.isEmpty()) {
            return;
        }
        String name = formats.contains("oas2") ? "swagger-2.0" : formats.contains("oas3_2") ? "openapi-3.2"
                : formats.contains("oas3_1") ? "openapi-3.1" : "openapi-3.0";
        DocumentCheck.named(name).check(value).stream().filter(error -> !error.keyword().equals("if"))
                .forEach(error -> report(value, error, call));
    }

    private static void report(Object value, SchemaError error, Call call) {
        List<Object> path = error.path();
        Optional<String> property = path.isEmpty() ? Optional.empty() : Optional.of(Js.string(path.get(path.size() - 1)));
        String subject = property.map(name -> "\"" + name.replace("~", "~0").replace("/", "~1") + "\" property ").orElse("");
        switch (error.keyword()) {
            case "additionalProperties" -> call.report("Property \"" + error.property() + "\" is not expected to be here",
                    Paths.plus(path, error.property()));
            case "enum" -> call.report(subject + BetterErrors.cleaned(error.message()) + ": "
                    + String.join(", ", error.allowed().stream().map(Js::json).toList())
                    + BetterErrors.nearest(at(value, path), error.allowed()).map(near -> ". Did you mean \"" + near + "\"?").orElse(""),
                    path);
            case "errorMessage" -> call.report(error.message(), path);
            default -> call.report(subject + BetterErrors.cleaned(error.message()), path);
        }
    }

    private static Object at(Object value, List<Object> path) {
        Object current = value;
        for (Object segment : path) {
            current = Js.member(current, segment instanceof Integer index ? (Object) (double) index : segment);
        }
        return current;
    }
}
