package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.schema.Audience;
import dev.apigw.lint.spectral.schema.Dialect;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;

/** The functions that hold examples and default values against the schemas beside them. */
final class ExampleFunctions {
    private ExampleFunctions() {}

    /** {@code oasSchema}: a schema in the dialect of the document. */
    static RulesetFunction schema(Options options) throws OptionsException {
        MapNode map = options.map(List.of("schema"), "{ \"schema\": { \"type\": \"object\" } }");
        Node schema = options.required(map, "schema");
        return (value, call) -> check(value, schema, Audience.ANYONE, call, call.path());
    }

    /** {@code oasExample}: the examples of a media type, or of a schema. */
    static RulesetFunction example(Options options) throws OptionsException {
        MapNode map = options.map(List.of("oasVersion", "schemaField", "type"), "{ \"oasVersion\": 3, \"type\": \"media\" }");
        boolean isOld = options.number(map, "oasVersion").filter(version -> version == 2).isPresent();
        boolean isMedia = options.text(map, "type").filter("media"::equals).isPresent();
        String field = options.text(map, "schemaField").orElse("$");
        return (value, call) -> {
            Object schema = field.equals("$") ? value : call.member(value, field);
            if (value instanceof MapNode target && schema instanceof MapNode node) {
                MapNode usable = isOld ? withoutFlag(node) : node;
                if (isMedia) {
                    media(target, usable, isOld, call);
                } else {
                    fields(target, usable, isOld ? List.of("example", "x-example", "default") : List.of("example", "default"), call);
                }
            }
        };
    }

    /** Swagger's parameters say {@code required: true}, which no schema does. */
    private static MapNode withoutFlag(MapNode schema) {
        return Js.member(schema, "required") instanceof Boolean
                ? schema.withEntries(schema.entries().stream().filter(entry -> !entry.name().equals("required")).toList()) : schema;
    }

    private static void fields(MapNode target, MapNode schema, List<String> fields, Call call) {
        for (String field : fields) {
            if (target.has(field)) {
                check(call.member(target, field), schema, Audience.ANYONE, call, Paths.plus(call.path(), field));
            }
        }
    }

    private static void media(MapNode target, MapNode schema, boolean isOld, Call call) {
        Audience audience = audience(call.path(), isOld);
        if (!isOld && target.has("example")) {
            check(call.member(target, "example"), schema, audience, call, Paths.plus(call.path(), "example"));
            return;
        }
        Object examples = call.member(target, "examples");
        if (examples instanceof MapNode named) {
            for (MapNode.Entry entry : named.entries()) {
                example(call.value(entry.value()), entry.name(), schema, isOld, audience, call);
            }
        } else {
            List<Object> items = call.items(examples);
            for (int i = 0; i < items.size(); i++) {
                example(items.get(i), i, schema, isOld, audience, call);
            }
        }
    }

    private static void example(Object example, Object key, MapNode schema, boolean isOld, Audience audience, Call call) {
        List<Object> path = new ArrayList<>(Paths.plus(call.path(), "examples", key));
        if (isOld) {
            check(example, schema, audience, call, path);
        } else if (Js.isObject(example) && !(example instanceof MapNode map && map.has("externalValue"))) {
            path.add("value");
            check(call.member(example, "value"), schema, audience, call, path);
        }
    }

    /** Whom an example in this place is for: the server gets requests, the client responses. */
    private static Audience audience(List<Object> path, boolean isOld) {
        boolean isInOperation = path.size() > 3 && path.get(0).equals("paths");
        boolean isComponent = path.size() > 1 && path.get(0).equals("components");
        if (!isOld && (isInOperation && path.get(3).equals("requestBody") || isComponent && path.get(1).equals("requestBodies"))) {
            return Audience.SERVER;
        }
        boolean isResponse = isInOperation && path.get(3).equals("responses")
                || (isOld ? !path.isEmpty() && path.get(0).equals("responses") : isComponent && path.get(1).equals("responses"));
        return isResponse ? Audience.CLIENT : Audience.ANYONE;
    }

    private static void check(Object value, Node schema, Audience audience, Call call, List<Object> path) {
        boolean isNew = call.formats().contains("oas3_1") || call.formats().contains("oas3_2");
        Dialect dialect = isNew ? newDialect(call) : Dialect.DRAFT4;
        SchemaFunction.check(value, schema, dialect, false, audience, !isNew, call, path);
    }

    private static Dialect newDialect(Call call) {
        return Js.member(call.inventory().root(), "jsonSchemaDialect") instanceof String uri
                ? Dialect.ofUri(uri).orElse(Dialect.DRAFT2020_12) : Dialect.DRAFT2020_12;
    }
}
