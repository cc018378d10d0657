package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
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
import java.util.stream.Stream;

/** {@code validation-model-unused}: every model is the model of a body, or a part of one. */
final class ValidationModelUnused implements LintRule {
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
        if (used.isEmpty() || isInSeveralFiles(definition)) {
            return Stream.empty(); // schemas alone, or references from files whose text is not at hand
        }
        List<StatedModel> unused = StatedModel.in(definition).filter(model -> !used.contains(model.name().text())).toList();
        Set<String> mentioned = unused.isEmpty() ? Set.of() : mentionedIn(definition.document().file().text());
        return Once.of(unused.stream().filter(model -> !mentioned.contains(model.name().text())).toList(),
                (first, others) -> Finding.at(first.name(), "No method uses the model `" + first.name().text() + "`" + others
                        + "; it still counts towards the quota of models.")
                .withHint("Remove it, or refer to it where it was meant to be."));
    }

    private static boolean isInSeveralFiles(Definition definition) {
        return Stream.concat(definition.api().models().stream().map(Model::origin),
                        definition.api().methods().map(each -> each.method().origin()))
                .anyMatch(origin -> origin instanceof InFile place && place.span().file() != definition.document().file());
    }

    private static Stream<String> modelsOf(Method method) {
        return Stream.concat(method.requestModels().values().stream(),
                method.methodResponses().stream().flatMap(response -> response.responseModels().values().stream()));
    }

    private static void add(Map<String, Model> models, String name, Set<String> used) {
        if (used.add(name) && models.containsKey(name)) {
            namesBehind("/models/", models.get(name).schema()).forEach(found -> add(models, found, used));
        }
    }

    /** A parameter, a header or a part that became no model may lead to a schema, too. */
    private static Set<String> mentionedIn(String text) {
        Set<String> names = namesBehind("/schemas/", text);
        names.addAll(namesBehind("/definitions/", text));
        return names;
    }

    /** Every name that stands behind a text, read without a pattern: definitions have millions of characters. */
    private static Set<String> namesBehind(String marker, String text) {
        Set<String> names = new HashSet<>();
        for (int at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at)) {
            int start = at + marker.length();
            at = start;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "._-".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            names.add(text.substring(start, at));
        }
        return names;
    }
}
