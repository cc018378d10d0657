package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedSecurity;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code security-scheme-unknown}: a security scheme that is named is defined. */
final class SecuritySchemeUnknown implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-scheme-unknown", Severity.WARNING,
                "A security requirement names a security scheme that the definition has.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).flatMap(method -> StatedSecurity.of(method).uses())
                .filter(use -> use.definition().isEmpty() && !Unfilled.in(use.scheme().text()))
                .map(use -> Finding.at(use.scheme(), "There is no security scheme `" + use.scheme().text()
                                + "`, so the requirement is ignored and the methods are open.")
                        .withHint("Define it under `" + place(definition.document()) + "`, or remove the requirement."))
                .distinct(); // a requirement of the document is met at every method
    }

    private static String place(ResolvedDocument document) {
        return document.version() == SpecVersion.SWAGGER_2_0 ? "securityDefinitions" : "components.securitySchemes";
    }
}
