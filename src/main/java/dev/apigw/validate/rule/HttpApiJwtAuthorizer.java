package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedSecurity;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code http-api-jwt-authorizer}: a JWT authorizer knows its issuer and its audience. */
final class HttpApiJwtAuthorizer implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("http-api-jwt-authorizer", Severity.WARNING,
                "A JWT authorizer has an issuer with `https://` and at least one audience.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        ResolvedDocument document = definition.document();
        return StatedSecurity.schemes(document).stream().flatMap(schemes -> schemes.entries().stream())
                .flatMap(entry -> document.follow(entry.value()).flatMap(Node::asMap).stream()
                        .flatMap(scheme -> JwtScheme.of(document, entry.key(), scheme).stream()))
                .flatMap(HttpApiJwtAuthorizer::faults);
    }

    private static Stream<Finding> faults(JwtScheme scheme) {
        if (scheme.configuration().isEmpty()) {
            return Stream.of(finding(scheme, "has no `jwtConfiguration`",
                    "Add `jwtConfiguration` with `issuer` and `audience`.",
                    "JwtConfiguration must not be null for JWT Authorizer"));
        }
        List<Finding> faults = new ArrayList<>();
        Optional<String> issuer = scheme.issuer().filter(text -> !text.isBlank());
        if (issuer.isEmpty()) {
            faults.add(finding(scheme, "has no `issuer`", "Add `issuer` to `jwtConfiguration`.",
                    "Invalid issuer: Issuer can not be empty for JWT Authorizer."));
        } else if (!Unfilled.in(issuer.get()) && !issuer.get().startsWith("https://")) {
            faults.add(finding(scheme, "has an issuer that is no `https://` URL", "Write the URL of the issuer.",
                    "Invalid issuer: Issuer is not a valid URL for JWT Authorizer"));
        }
        if (scheme.hasNoAudience()) {
            faults.add(finding(scheme, "has no `audience`", "Add at least one `audience` to `jwtConfiguration`.",
                    "Audience list must have at least 1 item for JWT Authorizer"));
        }
        return faults.stream();
    }

    private static Finding finding(JwtScheme scheme, String fault, String hint, String text) {
        String name = scheme.key().text();
        return Finding.at(scheme.key(), "The JWT authorizer `" + name + "` " + fault + ", so it is left out, and the routes "
                        + "that ask for it with it.")
                .withHint(hint)
                .withImportMessage("Unable to create Authorizer '" + name + "': " + text + ". Ignoring.");
    }
}
