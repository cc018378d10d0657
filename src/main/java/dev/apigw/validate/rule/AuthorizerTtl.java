package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedAuthorizer;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code authorizer-ttl}: the answer of an authorizer is kept for 0 to 3600 seconds. */
final class AuthorizerTtl implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("authorizer-ttl", Severity.ERROR,
                "The answer of an authorizer is kept for 0 to 3600 seconds.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedAuthorizer.in(definition).flatMap(authorizer -> authorizer.get("authorizerResultTtlInSeconds").stream()
                .filter(node -> node.asText().map(AuthorizerTtl::isOutside).orElse(false))
                .map(node -> Finding.at(node, "`authorizerResultTtlInSeconds` of `" + authorizer.name().text() + "` is "
                                + node.asText().orElse("") + ", so the import is refused.")
                        .withHint("Give 0 (no caching) to " + Quotas.AUTHORIZER_TTL_MAX_SECONDS + " seconds.")
                        .withImportMessage("Authorizer result TTL outside allowable range. "
                                + "TTL must be between 0 and 3600 seconds.")));
    }

    private static boolean isOutside(String text) {
        return text.matches("-?\\d{1,18}")
                && (Long.parseLong(text) < 0 || Long.parseLong(text) > Quotas.AUTHORIZER_TTL_MAX_SECONDS);
    }
}
