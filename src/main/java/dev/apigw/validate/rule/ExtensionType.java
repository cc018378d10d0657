package dev.apigw.validate.rule;

import dev.apigw.diagnostic.Severity;
import dev.apigw.schema.Mismatch;
import dev.apigw.validate.Definition;
import dev.apigw.validate.Finding;
import dev.apigw.validate.RuleInfo;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code extension-type}: the values of an extension are of the types that it takes. */
final class ExtensionType implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("extension-type", Severity.WARNING,
                "Every value of an extension is of the type that API Gateway reads there.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionShape.in(definition, Mismatch.Kind.TYPE).filter(shape -> !IntegrationMalformed.isOne(shape))
                .map(shape -> Finding.at(shape.mismatch().node(), shape.thing() + " is "
                                + shape.mismatch().node().describe() + " where "
                                + Wording.type(shape.mismatch().wanted().get(0)) + " belongs, so it cannot be read.")
                        .withHint("Write " + Wording.type(shape.mismatch().wanted().get(0)) + "."));
    }
}
