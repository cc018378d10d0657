package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import dev.apigw.source.ScalarNode;
import dev.apigw.stated.StatedModel;
import dev.apigw.validate.ValidationRule;
import java.util.List;
import java.util.stream.Stream;

/** {@code model-keyword-without-effect}: the schema of a model has no keyword without effect. */
final class ModelKeywordWithoutEffect implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("model-keyword-without-effect", Severity.INFO,
                "The schema of a model has no keyword that API Gateway documents as unsupported.");
    }

    private static final List<String> KEYWORDS = List.of("default", "example", "readOnly", "writeOnly");

    @Override public Stream<Finding> check(Definition definition) {
        // One finding a keyword: real definitions have an `example` on every property.
        return KEYWORDS.stream().flatMap(keyword -> {
            List<ScalarNode> places = places(definition, keyword);
            return places.stream().limit(1).map(first -> finding(keyword, first, places.size()));
        });
    }

    private static List<ScalarNode> places(Definition definition, String keyword) {
        return StatedModel.in(definition).flatMap(model -> model.schemas().stream())
                .flatMap(schema -> schema.entry(keyword).stream()).map(MapNode.Entry::key).toList();
    }

    private static Finding finding(String keyword, ScalarNode first, int times) {
        return Finding.at(first, "`" + keyword + "` has no effect in models" + (times == 1 ? "" : " (" + times + " times)")
                        + "; API Gateway documents it as not supported.")
                .withHint("Leave it if it is for readers; do not rely on it.");
    }
}
