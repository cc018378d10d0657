package dev.apigw.validate.rule;

import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.schema.Mismatch;
import dev.apigw.source.MapNode;
import dev.apigw.validate.Definition;
import dev.apigw.validate.Finding;
import dev.apigw.validate.RuleInfo;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-malformed}: a text of an integration is not a mapping. */
final class IntegrationMalformed implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-malformed", Severity.ERROR,
                "The members of an integration that are texts hold texts.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return Stream.concat(ExtensionShape.in(definition, Mismatch.Kind.TYPE), ExtensionShape.in(definition, Mismatch.Kind.VALUE))
                .filter(IntegrationMalformed::isOne).map(IntegrationMalformed::finding);
    }

    /** Whether a mismatch is one that makes AWS give up on the whole definition. */
    static boolean isOne(ExtensionShape shape) {
        Mismatch mismatch = shape.mismatch();
        return shape.stated().key().equals(Extensions.INTEGRATION) && mismatch.pointer().tokens().size() == 1
                && mismatch.node() instanceof MapNode
                && (mismatch.kind() == Mismatch.Kind.VALUE || mismatch.wanted().contains("string"));
    }

    private static Finding finding(ExtensionShape shape) {
        return Finding.at(shape.mismatch().node(), shape.thing()
                        + " is a mapping where a string belongs, so the whole definition is refused.")
                .withHint("Write the text itself; resolve a function such as `Fn::Sub` before the import.")
                .withImportMessage("Unable to parse API definition because of a malformed integration at path "
                        + shape.stated().path());
    }
}
