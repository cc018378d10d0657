package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.schema.Audience;
import dev.apigw.lint.spectral.schema.BetterErrors;
import dev.apigw.lint.spectral.schema.Dialect;
import dev.apigw.lint.spectral.schema.SchemaError;
import dev.apigw.lint.spectral.schema.SchemaException;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;

/** The function {@code schema}, and what the functions about examples have in common with it. */
final class SchemaFunction {
    private SchemaFunction() {}

    static RulesetFunction with(Options options) throws OptionsException {
        MapNode map = options.map(List.of("schema", "dialect", "allErrors"),
                "{ \"schema\": { \"type\": \"object\" }, \"dialect\": \"auto\" }");
        Node schema = options.required(map, "schema");
        if (schema.asMap().isEmpty()) {
            throw new OptionsException("\"schema\" function and its \"schema\" option accepts only the following types: object", schema);
        }
        boolean wantsAll = options.flag(map, "allErrors");
        Dialect dialect = dialect(options, map, schema);
        return (value, call) -> check(value, schema, dialect, wantsAll, Audience.ANYONE, false, call, call.path());
    }

    private static Dialect dialect(Options options, MapNode map, Node schema) throws OptionsException {
        Optional<String> name = options.text(map, "dialect").filter(text -> !text.equals("auto"));
        if (name.isEmpty()) {
            return Js.member(schema, "$schema") instanceof String uri ? Dialect.ofUri(uri).orElse(Dialect.DRAFT7) : Dialect.DRAFT7;
        }
        return name.flatMap(Dialect::named).orElseThrow(() -> new OptionsException("\"schema\" function and its \"dialect\" option "
                + "accepts only the following values: \"auto\", \"draft4\", \"draft6\", \"draft7\", \"draft2019-09\", \"draft2020-12\"",
                map.get("dialect").orElse(null)));
    }

    /** Checks a value and reports what does not fit. */
    static void check(Object value, Node schema, Dialect dialect, boolean wantsAll, Audience audience, boolean saysNull, Call call,
                      List<Object> path) {
        if (value == Js.UNDEFINED) {
            call.report("#{{print(\"property\")}}must exist", path);
            return;
        }
        try {
            List<SchemaError> errors = call.session().schemas(dialect, call.isResolved()).check(schema, value, wantsAll, audience);
            List<SchemaError> told = !saysNull ? errors : errors.stream().map(error -> error.keyword().equals("type")
                    && error.isNullable() ? error.withMessage(error.message() + ",null") : error).toList();
            BetterErrors.of(value, path, told).forEach(shown -> call.report(shown.message(),
                    Paths.plus(path, shown.path().stream().map(SchemaFunction::segment).toArray())));
        } catch (SchemaException e) {
            if (!e.isReference() || !call.isResolved()) {
                call.report(e.getMessage(), path);
            }
        }
    }

    private static Object segment(Object segment) {
        return segment instanceof Integer ? segment.toString() : segment;
    }
}
