package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.resolve.Placeholders;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedAuthorizer;
import dev.apigw.validate.ValidationRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code authorizer-uri}: the uri of a Lambda authorizer is the invocation of a function. */
final class AuthorizerUri implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("authorizer-uri", Severity.ERROR,
                "The uri of a Lambda authorizer invokes a function through API Gateway.");
    }

    private static final Pattern INVOCATION =
            Pattern.compile("arn:[^:]+:apigateway:[^:]+:lambda:path/2015-03-31/functions/.+/invocations");

    @Override public Stream<Finding> check(Definition definition) {
        return StatedAuthorizer.in(definition)
                .filter(authorizer -> authorizer.type().equals("TOKEN") || authorizer.type().equals("REQUEST"))
                .flatMap(authorizer -> authorizer.get("authorizerUri").stream()
                        .flatMap(node -> node.asText().stream().filter(AuthorizerUri::isWrong)
                                .map(uri -> finding(authorizer, node, uri))));
    }

    private static boolean isWrong(String uri) {
        // A placeholder may stand for any part, so only what is fully written can be judged; stage variables are final.
        return !Placeholders.unresolvedIn(uri) && !INVOCATION.matcher(uri).matches();
    }

    private static Finding finding(StatedAuthorizer authorizer, Node node, String uri) {
        return Finding.at(node, "`authorizerUri` of `" + authorizer.name().text()
                        + "` is not the invocation of a Lambda function, so the import is refused.")
                .withHint("Write `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations`.")
                .withImportMessage("Invalid Authorizer URI: " + uri + ". Authorizer URI should be a valid API Gateway ARN "
                        + "that represents a Lambda function invocation.");
    }
}
