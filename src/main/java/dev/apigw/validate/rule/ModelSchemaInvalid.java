package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.source.JsonText;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedModel;
import dev.apigw.stated.Unfilled;
import dev.apigw.stated.Words;
import dev.apigw.validate.ValidationRule;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** {@code model-schema-invalid}: the schema of a model is a JSON Schema of draft 4. */
final class ModelSchemaInvalid implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("model-schema-invalid", Severity.ERROR,
                "The schema of a model is a JSON Schema of draft 4.");
    }

    private static final Set<String> TYPES =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string");
    private static final Set<String> SIZES =
            Set.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

    @Override public Stream<Finding> check(Definition definition) {
        return StatedModel.in(definition).flatMap(model -> model.schemas().stream()
                .flatMap(schema -> Stream.of(type(schema), enumeration(schema), sizes(schema)).flatMap(found -> found))
                .map(finding -> finding.withImportMessage(model.refusal("Invalid model specified: Validation Result: "
                        + "warnings : [], errors : [Invalid model schema specified]"))));
    }

    private static Stream<Finding> type(MapNode schema) {
        return schema.get("type").stream().filter(node -> node.asString()
                        .map(text -> !TYPES.contains(text) && !Unfilled.in(text)).orElse(false))
                .map(node -> Finding.at(node, "`" + node.asString().orElse("") + "` is no type of JSON Schema, "
                                + "so the model is refused.")
                        .withHint(Similar.nearest(node.asString().orElse(""), TYPES).map(meant -> "Write `" + meant + "`.")
                                .orElse("Use one of " + Words.list(TYPES.stream().sorted().toList()) + ".")));
    }

    private static Stream<Finding> enumeration(MapNode schema) {
        Set<String> seen = new HashSet<>();
        // `1` and `"1"` are two values, so the JSON text is compared.
        return schema.get("enum").flatMap(Node::asList).stream().flatMap(list -> list.items().stream())
                .filter(item -> !seen.add(JsonText.compact(item)))
                .map(item -> Finding.at(item, item.describe() + " stands twice in `enum`, so the model is refused.")
                        .withHint("Remove one of the two."));
    }

    private static Stream<Finding> sizes(MapNode schema) {
        return schema.entries().stream().filter(entry -> SIZES.contains(entry.name()))
                .filter(entry -> entry.value().asText().map(text -> text.matches("-\\d+")).orElse(false))
                .map(entry -> Finding.at(entry.value(), "`" + entry.name() + "` is negative, so the model is refused.")
                        .withHint("Give 0 or more."));
    }
}
