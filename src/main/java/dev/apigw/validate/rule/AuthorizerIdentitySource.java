package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.resolve.Placeholders;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedAuthorizer;
import dev.apigw.validate.ValidationRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** {@code authorizer-identity-source}: the identity sources of a REQUEST authorizer are expressions that it can read. */
final class AuthorizerIdentitySource implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("authorizer-identity-source", Severity.ERROR,
                "The identity sources of a REQUEST authorizer are mapping expressions.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedAuthorizer.in(definition).filter(authorizer -> authorizer.type().equals("REQUEST"))
                .flatMap(authorizer -> authorizer.get("identitySource").stream()
                        .flatMap(node -> node.asText().stream().flatMap(AuthorizerIdentitySource::wrong)
                                .map(source -> finding(authorizer, node, source))));
    }

    private static Stream<String> wrong(String sources) {
        if (sources.isBlank() || Placeholders.unresolvedIn(sources)) {
            return Stream.empty();
        }
        return Arrays.stream(sources.split(",")).map(String::strip).filter(source -> !isReadable(source));
    }

    private static boolean isReadable(String source) {
        return Expression.parse(source).map(expression -> expression instanceof Expression.StageVariable
                || expression instanceof Expression.Context
                || expression instanceof Expression.MethodRequest request
                        && (request.location() == ParameterLocation.HEADER
                                || request.location() == ParameterLocation.QUERYSTRING)).orElse(false);
    }

    private static Finding finding(StatedAuthorizer authorizer, Node node, String source) {
        return Finding.at(node, "`" + source + "` in `identitySource` of `" + authorizer.name().text()
                        + "` is nothing that an authorizer can read, so the import is refused.")
                .withHint("Write `method.request.header.NAME`, `method.request.querystring.NAME`, `stageVariables.NAME` "
                        + "or `context.NAME`, several separated by commas.");
    }
}
