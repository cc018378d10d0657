package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.schema.Mismatch;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code extension-property-missing}: an extension has the members that it cannot do without. */
final class ExtensionPropertyMissing implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("extension-property-missing", Severity.WARNING,
                "Every extension has the members that API Gateway requires.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionShape.in(definition, Mismatch.Kind.MISSING_PROPERTY)
                .map(shape -> Finding.at(shape.mismatch().pointer().tokens().isEmpty() ? shape.stated().keyNode()
                                : shape.mismatch().node(), "`" + shape.stated().key() + "` has no `"
                                + shape.mismatch().name() + "`, which is required.")
                        .withHint("Add `" + shape.mismatch().name() + "`."));
    }
}
