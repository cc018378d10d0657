package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedModel;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code naming-model-reserved}: a model is not called like a type or a word of the languages that SDKs are made in. */
final class NamingModelReserved implements LintRule {
    private static final Set<String> RESERVED = Set.of("object", "string", "integer", "boolean", "number", "double", "float",
            "long",
            "array", "list", "map", "date", "class", "enum", "interface", "package", "import", "public", "private", "protected",
            "static", "void", "return", "new", "default", "switch", "function", "var", "null", "true", "false", "exception");

    @Override public RuleInfo info() {
        return new RuleInfo("naming-model-reserved", Severity.HINT,
                "A model is not called like a type or a word of the languages that SDKs are made in.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedModel.in(subject.definition()).map(StatedModel::name)
                .filter(name -> RESERVED.contains(name.text().toLowerCase(Locale.ROOT)))
                .map(name -> Finding.at(name, "A model `" + name.text() + "` hides a type or a word of Java, Swift or "
                                + "JavaScript, so an SDK with it does not compile or confuses its users.")
                        .withHint("Say what it is: `PetDate`, `ApiException`."));
    }
}
