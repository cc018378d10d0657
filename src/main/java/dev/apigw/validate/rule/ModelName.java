package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedModel;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code model-name}: the name of a model has letters and digits only. */
final class ModelName implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("model-name", Severity.ERROR,
                "The name of a model has letters and digits only.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedModel.in(definition).filter(model -> !model.name().text().matches("[A-Za-z0-9]+"))
                .filter(model -> !Unfilled.in(model.name().text()))
                .map(model -> Finding.at(model.name(), "`" + model.name().text()
                                + "` is no name of a model, so the import is refused.")
                        .withHint("Rename the schema to `" + renamed(model.name().text()) + "` and every reference to it.")
                        .withImportMessage(model.refusal("Model name must be alphanumeric: " + model.name().text())));
    }

    private static String renamed(String name) {
        String letters = name.replaceAll("[^A-Za-z0-9]", "");
        return letters.isEmpty() ? "Model" : letters;
    }
}
