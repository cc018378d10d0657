package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Method;
import dev.apigw.model.Model;
import dev.apigw.model.RestApi;
import dev.apigw.stated.StatedModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code validation-model-unused}: every model is the model of a body, or a part of one. */
final class ValidationModelUnused implements LintRule {
    private static final Pattern REFERENCE = Pattern.compile("/models/([A-Za-z0-9._-]+)\"");
    private static final Pattern MENTION = Pattern.compile("/(?:schemas|definitions)/([A-Za-z0-9._-]+)");

    @Override public RuleInfo info() {
        return new RuleInfo("validation-model-unused", Severity.HINT,
                "Every model is the model of a body, or a part of one.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        Map<String, Model> models = new LinkedHashMap<>();
        definition.api().models().forEach(model -> models.put(model.name(), model));
        Set<String> used = new HashSet<>();
        definition.api().methods().map(RestApi.ResourceMethod::method).flatMap(ValidationModelUnused::modelsOf)
                .forEach(name -> add(models, name, used));
        if (used.isEmpty()) {
            return Stream.empty(); // a definition of schemas alone
        }
        // A parameter, a header or a part that became no model may lead to a schema, too.
        MENTION.matcher(definition.document().file().text()).results().forEach(found -> used.add(found.group(1)));
        List<StatedModel> unused = StatedModel.in(definition).filter(model -> !used.contains(model.name().text())).toList();
        return Once.of(unused, (first, others) -> Finding.at(first.name(), "No method uses the model `" + first.name().text() + "`"
                        + others + "; it still counts towards the quota of models.")
                .withHint("Remove it, or refer to it where it was meant to be."));
    }

    private static Stream<String> modelsOf(Method method) {
        return Stream.concat(method.requestModels().values().stream(),
                method.methodResponses().stream().flatMap(response -> response.responseModels().values().stream()));
    }

    private static void add(Map<String, Model> models, String name, Set<String> used) {
        if (used.add(name) && models.containsKey(name)) {
            REFERENCE.matcher(models.get(name).schema()).results().forEach(found -> add(models, found.group(1), used));
        }
    }
}
