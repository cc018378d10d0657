package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of SAM's {@code Auth.Authorizers} of a REST API, as a security scheme.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class SamAuthorizer {
    private static final String[][] IDENTITY = {{"Headers", "method.request.header."},
        {"QueryStrings", "method.request.querystring."}, {"StageVariables", "stageVariables."}, {"Context", "context."}};

    private final MapNode.Entry entry;
    private final MapNode authorizer;
    private final Intrinsics in;
    private final Made made;

    SamAuthorizer(MapNode.Entry entry, MapNode authorizer, Intrinsics in) {
        this.entry = entry;
        this.authorizer = authorizer;
        this.in = in;
        this.made = Made.at(entry.key());
    }

    MapNode scheme() {
        boolean cognito = authorizer.has("UserPoolArn");
        String payload = text("FunctionPayloadType").orElse("TOKEN");
        MapNode identity = made.mapIn(authorizer, "Identity");
        boolean request = !cognito && payload.equals("REQUEST");
        check(payload, request, identity);
        String header = request ? "Unused" : identity.get("Header").flatMap(Node::asText).filter(h -> !h.isEmpty())
                .orElse("Authorization");
        MapNode scheme = made.map("type", "apiKey", "name", header, "in", "header", "x-amazon-apigateway-authtype",
                cognito ? "cognito_user_pools" : "custom");
        return Made.with(scheme, "x-amazon-apigateway-authorizer", cognito ? cognito(identity)
                : lambda(payload, request, identity));
    }

    private MapNode cognito(MapNode identity) {
        Node arn = authorizer.get("UserPoolArn").orElseThrow();
        MapNode extension = made.map("type", "cognito_user_pools", "providerARNs",
                arn instanceof ListNode ? arn : made.list(arn));
        return Made.withOptional(extension, "identityValidationExpression", identity.get("ValidationExpression"));
    }

    private MapNode lambda(String payload, boolean request, MapNode identity) {
        MapNode extension = made.map("type", request ? "request" : "token");
        extension = Made.withOptional(extension, "authorizerUri", text("FunctionArn")
                .map(arn -> Made.at(authorizer.get("FunctionArn").orElseThrow()).text(invocationUri(arn, in.values()))));
        extension = Made.withOptional(extension, "authorizerResultTtlInSeconds", identity.get("ReauthorizeEvery"));
        extension = Made.withOptional(extension, "authorizerCredentials", authorizer.get("FunctionInvokeRole")
                .filter(role -> !role.asText().orElse("NONE").equals("NONE")));
        if (request) {
            String source = String.join(", ", sources(identity));
            return source.isEmpty() ? extension : Made.with(extension, "identitySource", made.text(source));
        }
        return payload.equals("TOKEN") ? Made.withOptional(extension, "identityValidationExpression",
                identity.get("ValidationExpression")) : extension;
    }

    private static List<String> sources(MapNode identity) {
        List<String> sources = new ArrayList<>();
        for (String[] group : IDENTITY) {
            identity.get(group[0]).flatMap(Node::asList).map(ListNode::items).orElse(List.of())
                    .forEach(item -> item.asText().ifPresent(name -> sources.add(group[1] + name)));
        }
        return sources;
    }

    private void check(String payload, boolean request, MapNode identity) {
        if (!payload.equals("TOKEN") && !payload.equals("REQUEST")) {
            wrong("has an unknown `FunctionPayloadType`", "Use TOKEN or REQUEST.");
        }
        boolean cached = identity.get("ReauthorizeEvery").flatMap(Node::asText).filter("0"::equals).isEmpty();
        if (request && cached && sources(identity).isEmpty()) {
            wrong("is of type REQUEST and states no identity", "Name `Headers`, `QueryStrings`, `StageVariables` or `Context` in "
                    + "`Identity`, or set `ReauthorizeEvery: 0`.");
        }
    }

    private void wrong(String what, String hint) {
        in.findings().error("sam-property", entry.key(), "The authorizer `" + entry.name() + "` " + what
                + "; SAM refuses the template.", hint);
    }

    private Optional<String> text(String key) {
        return authorizer.get(key).flatMap(Node::asText);
    }

    /** The URI by which API Gateway invokes a function. */
    static String invocationUri(String functionArn, Values values) {
        return "arn:" + values.partition() + ":apigateway:" + values.region() + ":lambda:path/2015-03-31/functions/"
                + functionArn + "/invocations";
    }
}
