package dev.apigw.report;

import dev.apigw.simulate.ClientResponse;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.StatusLine;
import dev.apigw.simulate.Trace;
import dev.apigw.source.JsonReader;
import dev.apigw.source.Node;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A simulation for people. */
public final class SimulationText {
    private static final int NAME_WIDTH = 22;

    private SimulationText() {}

    /** The response as bytes: the body alone, or behind its status line and headers as {@code curl -i} shows it. */
    public static byte[] response(ClientResponse response, boolean withHead) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (withHead) {
            StringBuilder head = new StringBuilder(StatusLine.of(response.statusCode())).append('\n');
            for (Headers.Field field : response.headers().fields()) {
                head.append(Printable.oneLine(field.name() + ": " + field.value())).append('\n');
            }
            out.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(response.body().bytes());
        return out.toByteArray();
    }

    /** Every decision under the stage it belongs to, with its line of the definition. */
    public static String trace(Trace trace, Secrets secrets) {
        StringBuilder text = new StringBuilder();
        Stage stage = null;
        for (Trace.Entry entry : trace.entries()) {
            if (entry.stage() != stage) {
                stage = entry.stage();
                text.append(stage.title()).append('\n');
            }
            String place = entry.origin().map(origin -> "  [" + Places.line(origin) + "]").orElse("");
            text.append("  ").append(entry.step()).append(" ".repeat(Math.max(1, NAME_WIDTH - entry.step().length())))
                    .append(Printable.oneLine(secrets.mask(entry.text()))).append(place).append('\n');
        }
        return text.toString();
    }

    /** What is sent to a backend, in the form of HTTP. */
    public static String request(IntegrationRequest request, Secrets secrets) {
        StringBuilder text = new StringBuilder(request.method()).append(' ').append(request.url()).append('\n');
        request.headers().fields().forEach(field -> text.append(field.name()).append(": ").append(field.value()).append('\n'));
        if (!request.body().isEmpty()) {
            text.append('\n').append(request.body()).append('\n');
        }
        return Printable.lines(secrets.mask(text.toString()));
    }

    /** How to write a stub that answers a request. */
    public static String stubFor(IntegrationRequest request) {
        String match = request.lambda().map(arn -> "lambda: " + quoted(arn))
                .orElseGet(() -> "uri: " + quoted(request.uri()) + ", method: " + request.method());
        String respond = isForAuthorizer(request) ? "payload: { principalId: user, policyDocument: { Version: \"2012-10-17\", "
                + "Statement: [ { Effect: Allow, Action: \"execute-api:Invoke\", Resource: \"*\" } ] } }"
                : request.lambda().isPresent() ? "payload: { statusCode: 200, body: \"{}\" }"
                : "status: 200, headers: { Content-Type: application/json }, body: \"{}\"";
        return Printable.lines("backends:\n  - match: { " + match + " }\n    respond: { " + respond + " }\n");
    }

    private static boolean isForAuthorizer(IntegrationRequest request) {
        return request.lambda().isPresent() && JsonReader.parse(request.body().text()).flatMap(Node::asMap)
                .filter(event -> event.has("type") && event.has("methodArn")).isPresent();
    }

    /** A text as a regular expression that matches it alone, in YAML's single quotes. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0").replace("'", "''") + "'";
    }
}
