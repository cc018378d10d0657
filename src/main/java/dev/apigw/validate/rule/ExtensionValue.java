package dev.apigw.validate.rule;

import dev.apigw.diagnostic.Severity;
import dev.apigw.schema.Mismatch;
import dev.apigw.validate.Definition;
import dev.apigw.validate.Finding;
import dev.apigw.validate.RuleInfo;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code extension-value}: a value of an extension is one of those that it takes. */
final class ExtensionValue implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("extension-value", Severity.WARNING,
                "Every value of an extension that takes few values is one of them.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionShape.in(definition, Mismatch.Kind.VALUE).filter(shape -> !IntegrationMalformed.isOne(shape))
                .map(ExtensionValue::finding);
    }

    private static Finding finding(ExtensionShape shape) {
        Mismatch mismatch = shape.mismatch();
        return Finding.at(mismatch.node(), shape.thing() + " is " + mismatch.node().describe()
                        + "; API Gateway knows " + Wording.list(mismatch.wanted()) + ".")
                .withHint(mismatch.node().asText().flatMap(text -> Suggestion.nearest(text, mismatch.wanted()))
                        .map(meant -> "Write `" + meant + "`.").orElse("Write one of these."));
    }
}
