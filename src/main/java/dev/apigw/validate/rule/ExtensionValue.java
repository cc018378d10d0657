package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.fact.Extensions;
import dev.apigw.schema.Mismatch;
import dev.apigw.stated.Words;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code extension-value}: a value of an extension is one of those that it takes. */
final class ExtensionValue implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("extension-value", Severity.WARNING,
                "Every value of an extension that takes few values is one of them.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        // The values of integrations have rules of their own; a mapping or list is of a wrong type in the first place.
        return ExtensionShape.in(definition, Mismatch.Kind.VALUE)
                .filter(shape -> !shape.stated().key().equals(Extensions.INTEGRATION))
                .filter(shape -> shape.mismatch().node().asScalar().isPresent()).map(ExtensionValue::finding);
    }

    private static Finding finding(ExtensionShape shape) {
        Mismatch mismatch = shape.mismatch();
        return Finding.at(mismatch.node(), shape.thing() + " is " + mismatch.node().describe()
                        + "; API Gateway knows " + Words.list(mismatch.wanted()) + ".")
                .withHint(mismatch.node().asText().flatMap(text -> Similar.nearest(text, mismatch.wanted()))
                        .map(meant -> "Write `" + meant + "`.").orElse("Write one of these."));
    }
}
