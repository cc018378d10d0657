package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedModel;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code model-keyword-unsupported}: the schema of a model says nothing that its validator does not understand. */
final class ModelKeywordUnsupported implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("model-keyword-unsupported", Severity.WARNING,
                "The schema of a model keeps to keywords that API Gateway's validator has.");
    }

    private static final Map<String, String> INSTEAD = instead();

    @Override public Stream<Finding> check(Definition definition) {
        return StatedModel.in(definition).flatMap(model -> model.schemas().stream()).flatMap(schema -> Stream.concat(
                schema.entries().stream().filter(ModelKeywordUnsupported::counts).map(ModelKeywordUnsupported::finding),
                typeList(schema)));
    }

    private static boolean counts(MapNode.Entry entry) {
        boolean says = !entry.name().equals("nullable") || entry.value().asBoolean().orElse(true);
        return INSTEAD.containsKey(entry.name()) && says;
    }

    private static Finding finding(MapNode.Entry entry) {
        return Finding.at(entry.key(), "`" + entry.name() + "` is no keyword that API Gateway's models have, "
                + "so a request is judged without it.").withHint(INSTEAD.get(entry.name()));
    }

    private static Stream<Finding> typeList(MapNode schema) {
        return schema.get("type").flatMap(Node::asList).stream()
                .map(list -> Finding.at(list, "`type` is a list, which an import drops, so any type passes.")
                        .withHint("Use `oneOf` with one `type` each."));
    }

    private static Map<String, String> instead() {
        Map<String, String> hints = new LinkedHashMap<>();
        hints.put("nullable", "Use `oneOf` with `type: 'null'`; without that a null is refused.");
        hints.put("discriminator", "Remove it; choose by `enum` in the schemas under `oneOf`.");
        hints.put("const", "Use `enum` with one value.");
        for (String later : List.of("if", "then", "else", "contains", "propertyNames", "dependentRequired",
                "dependentSchemas", "prefixItems", "unevaluatedProperties", "unevaluatedItems", "minContains", "maxContains",
                "$defs")) {
            hints.put(later, "Say it with the keywords of JSON Schema draft 4, or check it in the backend.");
        }
        return hints;
    }
}
