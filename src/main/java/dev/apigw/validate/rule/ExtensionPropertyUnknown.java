package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.schema.Mismatch;
import dev.apigw.stated.Words;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code extension-property-unknown}: the members of an extension are those that it has. */
final class ExtensionPropertyUnknown implements ValidationRule {
    private static final int LISTED = 12;

    @Override public RuleInfo info() {
        return new RuleInfo("extension-property-unknown", Severity.WARNING,
                "Every member of an extension is one that API Gateway reads.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionShape.in(definition, Mismatch.Kind.UNKNOWN_PROPERTY)
                .filter(shape -> !shape.mismatch().name().startsWith("x-")).map(ExtensionPropertyUnknown::finding);
    }

    private static Finding finding(ExtensionShape shape) {
        Mismatch mismatch = shape.mismatch();
        return Finding.at(mismatch.node(), shape.thing() + " is no member that API Gateway knows, so it is ignored.")
                .withHint(Similar.nearest(mismatch.name(), mismatch.wanted()).map(meant -> "Write `" + meant + "`.")
                        .orElse(mismatch.wanted().size() > LISTED ? "Remove it."
                                : "Remove it; the members are " + Words.list(mismatch.wanted()) + "."));
    }
}
