package dev.apigw.report;

import dev.apigw.simulate.ClientResponse;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.StatusLine;
import dev.apigw.source.JsonReader;
import dev.apigw.source.Node;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A simulation for people. */
public final class SimulationText {
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

    /** The line in front of one result of several. */
    public static String heading(int number, Simulated simulated) {
        String query = simulated.request().query().encoded();
        String outcome = simulated.answered().map(answered -> Integer.toString(answered.response().statusCode()))
                .orElse(simulated.result() instanceof SimulationResult.Refused ? "not supported yet" : "no backend");
        return Printable.oneLine("### " + number + " " + simulated.request().method() + " " + simulated.request().path()
                + (query.isEmpty() ? "" : "?" + query) + " → " + outcome);
    }

    /** The response alone, or one of several under its heading; an empty line separates it from the one before. */
    public static byte[] block(String heading, Simulated simulated, boolean withHead, boolean first) {
        byte[] response = simulated.answered().map(answered -> response(answered.response(), withHead)).orElse(new byte[0]);
        if (heading.isEmpty()) {
            return response;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(((first ? "" : "\n") + heading + "\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(response);
        if (response.length > 0 && response[response.length - 1] != '\n') {
            out.write('\n');
        }
        return out.toByteArray();
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
