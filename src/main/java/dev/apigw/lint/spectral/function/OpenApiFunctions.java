package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions of Spectral's rules for OpenAPI that are about operations, tags and components. */
final class OpenApiFunctions {
    private static final List<String> COMPONENTS = List.of("schemas", "responses", "parameters", "examples", "requestBodies",
            "headers", "links", "callbacks");

    private OpenApiFunctions() {}

    static void addTo(Map<String, Functions.Factory> all) {
        all.put("oasOpSuccessResponse", Functions.plain(OpenApiFunctions::successResponse));
        all.put("oasOpFormDataConsumeCheck", Functions.plain(OpenApiFunctions::formDataConsumes));
        all.put("oasOpIdUnique", Functions.plain(OpenApiFunctions::uniqueOperationIds));
        all.put("oasOpParams", Functions.plain(OpenApiFunctions::operationParameters));
        all.put("oasTagDefined", Functions.plain(OpenApiFunctions::tagsDefined));
        all.put("uniquenessTags", Functions.plain(OpenApiFunctions::uniqueTags));
        all.put("oasUnusedComponent", Functions.plain(OpenApiFunctions::unusedComponents));
        all.put("oasPathParam", Functions.plain(PathParameters::check));
        all.put("oasDiscriminator", Functions.plain(OpenApiFunctions::discriminator));
        all.put("refSiblings", Functions.plain(OpenApiFunctions::refSiblings));
        all.put("typedEnum", Functions.plain(TypedEnum::check));
        all.put("oasSecurityDefined", SecurityDefined::with);
        all.put("serverVariables", ServerVariables::with);
        all.put("oasSchema", ExampleFunctions::schema);
        all.put("oasExample", ExampleFunctions::example);
        all.put("oasDocumentSchema", Functions.plain(DocumentSchema::check));
    }

    private static void successResponse(Object value, Call call) {
        if (!(value instanceof MapNode responses)) {
            return;
        }
        boolean isNew = call.formats().contains("oas3");
        for (MapNode.Entry entry : responses.entries()) {
            double status = Js.toNumber(entry.name());
            if (status >= 200 && status < 400 || isNew && (entry.name().equals("2XX") || entry.name().equals("3XX"))) {
                return;
            }
        }
        call.report("Operation must define at least a single 2xx or 3xx response");
    }

    private static void formDataConsumes(Object value, Call call) {
        if (!(call.member(value, "parameters") instanceof ListNode parameters)
                || !(call.member(value, "consumes") instanceof ListNode consumes)) {
            return;
        }
        boolean hasForm = call.items(parameters).stream().anyMatch(one -> call.member(one, "in").equals("formData"));
        String types = Js.string(consumes);
        if (hasForm && !types.contains("application/x-www-form-urlencoded") && !types.contains("multipart/form-data")) {
            call.report("Consumes must include urlencoded, multipart, or form-data media type when using formData parameter.");
        }
    }

    private static void uniqueOperationIds(Object value, Call call) {
        Set<Object> seen = new HashSet<>();
        Operations.of(value, call).forEach(operation -> {
            Object id = call.member(operation.value(), "operationId");
            if (id != Js.UNDEFINED && !seen.add(id)) {
                call.report("operationId must be unique.", List.of("paths", operation.path(), operation.method(), "operationId"));
            }
        });
    }

    private static void operationParameters(Object value, Call call) {
        List<Object> parameters = call.items(value);
        if (parameters.size() < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Map<String, List<Integer>> places = new LinkedHashMap<>(Map.of("body", new ArrayList<>(), "formData", new ArrayList<>()));
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            if (!(parameter instanceof MapNode map) || map.has("$ref")) {
                continue;
            }
            Object in = call.member(map, "in");
            if (!seen.add(Js.string(in) + "-" + Js.string(call.member(map, "name")))) {
                call.reportAt("A parameter in this operation already exposes the same combination of \"name\" and \"in\" values.", i);
            }
            if (in instanceof String name && places.containsKey(name)) {
                places.get(name).add(i);
            }
        }
        List<Integer> bodies = places.get("body");
        if (!bodies.isEmpty() && !places.get("formData").isEmpty()) {
            call.report("Operation must not have both \"in:body\" and \"in:formData\" parameters.");
        }
        bodies.stream().skip(1).forEach(i ->
                call.reportAt("Operation must not have more than a single instance of the \"in:body\" parameter.", i));
    }

    private static void tagsDefined(Object value, Call call) {
        Set<Object> known = new HashSet<>();
        call.items(call.member(value, "tags")).forEach(tag -> {
            if (call.member(tag, "name") instanceof String name) {
                known.add(name);
            }
        });
        Operations.of(call.member(value, "paths"), call).forEach(operation -> {
            List<Object> tags = call.items(call.member(operation.value(), "tags"));
            for (int i = 0; i < tags.size(); i++) {
                if (!known.contains(tags.get(i))) {
                    call.report("Operation tags must be defined in global tags.",
                            List.of("paths", operation.path(), operation.method(), "tags", i));
                }
            }
        });
    }

    private static void uniqueTags(Object value, Call call) {
        List<Object> names = call.items(value).stream().map(tag -> call.member(tag, "name")).toList();
        if (!names.stream().allMatch(String.class::isInstance)) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) != i) {
                call.reportAt("\"tags\" object contains duplicate tag name \"" + names.get(i) + "\".", i, "name");
            }
        }
    }

    private static void unusedComponents(Object value, Call call) {
        Object components = call.member(value, "components");
        COMPONENTS.forEach(type -> CoreFunctions.reportUnreferenced(call.member(components, type), "#/components/" + type, call));
    }

    private static void discriminator(Object value, Call call) {
        if (!(call.member(value, "discriminator") instanceof String name)) {
            return;
        }
        if (!(call.member(value, "properties") instanceof MapNode properties) || !properties.has(name)) {
            call.reportAt("The discriminator property must be defined in this schema.", "properties");
        }
        if (!call.items(call.member(value, "required")).contains(name)) {
            call.reportAt("The discriminator property must be in the required property list.", "required");
        }
    }

    private static void refSiblings(Object value, Call call) {
        List<Object> parent = call.path().subList(0, call.path().size() - 1);
        if (!(call.inventory().place(parent, false).value() instanceof MapNode map)) {
            return;
        }
        map.entries().stream().filter(entry -> !entry.name().equals("$ref")).forEach(entry ->
                call.report("$ref must not be placed next to any other properties",
                        Paths.plus(parent, entry.name())));
    }
}
