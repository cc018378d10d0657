package dev.apigw.simulate.request;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The event of a Lambda proxy integration, format 1.0; its {@code requestContext} has the names of {@code $context}. */
final class ProxyEvent {
    private ProxyEvent() {}

    static DescribedRequest read(MapNode event) {
        Members members = new Members(event);
        if (members.text("version").filter("2.0"::equals).isPresent()) {
            throw new UnreadableRequest(event.get("version").orElseThrow().span(),
                    "this is an event of format 2.0, which comes from an HTTP API; those have no mapping templates.");
        }
        Headers headers = members.has("multiValueHeaders") ? members.headers("multiValueHeaders") : members.headers("headers");
        QueryParameters query = members.has("multiValueQueryStringParameters")
                ? members.query("multiValueQueryStringParameters") : members.query("queryStringParameters");
        return new DescribedRequest(Optional.of(members.required("httpMethod")), Optional.of(members.required("path")), query,
                headers, body(event, members), members.texts("pathParameters"), members.texts("stageVariables"),
                context(members));
    }

    private static Optional<Body> body(MapNode event, Members members) {
        Optional<Body> body = members.body();
        boolean base64 = event.get("isBase64Encoded").flatMap(Node::asBoolean).orElse(false);
        return base64 ? body.map(text -> text.decodeBase64().orElseThrow(() -> new UnreadableRequest(
                event.get("body").orElse(event).span(), "`isBase64Encoded` is true, and the body is no base64."))) : body;
    }

    private static Map<String, Object> context(Members members) {
        Map<String, Object> context = new LinkedHashMap<>();
        members.mapping("requestContext").ifPresent(map ->
                map.entries().forEach(entry -> context.put(entry.name(), Members.plain(entry.value()))));
        return context;
    }
}
