package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.source.SourceFile;
import dev.apigw.validate.ValidationRule;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** {@code definition-size}: a definition is no larger than 6 MB. */
final class DefinitionSize implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("definition-size", Severity.ERROR,
                "A definition is no larger than 6 MB.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        SourceFile file = definition.document().file();
        // Of a template around a definition only a part is imported.
        if (definition.document().apiProperties().isPresent() || file.text().length() <= Quotas.DEFINITION_BYTES / 4) {
            return Stream.empty();
        }
        int bytes = file.text().getBytes(StandardCharsets.UTF_8).length;
        return bytes <= Quotas.DEFINITION_BYTES ? Stream.empty()
                : Stream.of(Finding.at(new InFile(file.span(0, 0)), "The definition has " + bytes
                                + " bytes; an import takes " + Quotas.DEFINITION_BYTES + ".")
                        .withHint("Take out examples and descriptions, or split the API."));
    }
}
