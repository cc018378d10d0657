package dev.apigw.report;

import dev.apigw.diagnostic.Members;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.ClientResponse;
import dev.apigw.simulate.Entrance;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.StatusLine;
import dev.apigw.simulate.state.Environment;
import dev.apigw.source.JsonWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Simulations as an HTTP archive, one entry each; what was not answered has the status 0. Members with an underscore are our own.
 *
 * <p>Source: documented – "HTTP Archive (HAR) format", version 1.2.
 *
 * @param stageName first segment of the URLs
 */
public record SimulationHar(Environment environment, Entrance entrance, String stageName, boolean showSecrets) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String HTTP = "HTTP/1.1";

    public SimulationHar {
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(entrance, "entrance");
        Objects.requireNonNull(stageName, "stageName");
    }

    /** Requests to the address that API Gateway gives an API. */
    public SimulationHar(Environment environment, String stageName, boolean showSecrets) {
        this(environment, Entrance.ofApi(environment), stageName, showSecrets);
    }

    /** The text of the archive. */
    public String of(List<Simulated> all) {
        return JsonWriter.object(json -> json.object("log", log -> log.field("version", "1.2")
                .object("creator", creator -> creator.field("name", "apigw").field("version", ToolVersion.current()))
                .objects("entries", all, this::entry)));
    }

    private void entry(JsonWriter json, Simulated simulated) {
        Secrets secrets = showSecrets ? Secrets.none() : simulated.secrets();
        long wait = simulated.answered().flatMap(answered -> answered.exchange().integrationLatency()).map(Duration::toMillis).orElse(0L);
        json.field("startedDateTime", TIME.format(simulated.context().requestTime())).field("time", wait);
        json.object("request", member -> request(member, simulated.request(), secrets));
        json.object("response", member -> response(member, simulated.answered().map(answered -> answered.response()), secrets));
        json.object("cache", member -> { });
        json.object("timings", member -> member.field("send", 0).field("wait", wait).field("receive", 0));
        json.field("_outcome", SimulationJson.outcome(simulated.result()));
        Optional<IntegrationRequest> sent = simulated.sent();
        if (sent.isPresent()) {
            json.object("_integrationRequest", member -> integrationRequest(member, sent.get(), secrets));
        } else {
            json.nullField("_integrationRequest");
        }
    }

    private void request(JsonWriter json, ClientRequest request, Secrets secrets) {
        String query = request.query().encoded();
        String url = "https://" + entrance.domainName() + entrance.outside(stageName, request.path())
                + (query.isEmpty() ? "" : "?" + query);
        json.field("method", request.method()).field("url", secrets.mask(url)).field("httpVersion", HTTP);
        fields(json, request.headers(), secrets);
        json.objects("queryString", request.query().asMap().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value))).toList(),
                (item, pair) -> item.field("name", pair.getKey()).field("value", secrets.mask(pair.getValue())));
        if (!request.body().isEmpty()) {
            json.object("postData", member -> postData(member, request.headers(), request.body(), secrets));
        }
        json.field("headersSize", -1).field("bodySize", request.body().size());
    }

    private static void response(JsonWriter json, Optional<ClientResponse> answer, Secrets secrets) {
        int status = answer.map(ClientResponse::statusCode).orElse(0);
        Headers headers = answer.map(ClientResponse::headers).orElse(Headers.none());
        Body body = answer.map(ClientResponse::body).orElse(Body.empty());
        String[] line = StatusLine.of(status).split(" ", 3);
        json.field("status", status).field("statusText", line.length == 3 ? line[2] : "").field("httpVersion", HTTP);
        fields(json, headers, secrets);
        json.object("content", content -> {
            content.field("size", body.size()).field("mimeType", headers.first("Content-Type").orElse(""));
            content.field("text", body.isText() ? secrets.mask(body.text()) : body.encodeBase64().text());
            if (!body.isText()) {
                content.field("encoding", "base64");
            }
        });
        json.field("redirectURL", headers.first("Location").map(secrets::mask).orElse(""));
        json.field("headersSize", -1).field("bodySize", body.size());
    }

    private static void integrationRequest(JsonWriter json, IntegrationRequest request, Secrets secrets) {
        json.field("method", request.method()).field("url", secrets.mask(request.url())).field("lambda", request.lambda())
                .field("httpVersion", HTTP);
        fields(json, request.headers(), secrets);
        if (!request.body().isEmpty()) {
            json.object("postData", member -> postData(member, request.headers(), request.body(), secrets));
        }
        json.field("bodySize", request.body().size());
    }

    /** Headers and cookies; the latter are left to the header, where they are masked as a whole. */
    private static void fields(JsonWriter json, Headers headers, Secrets secrets) {
        json.strings("cookies", List.of());
        json.objects("headers", headers.fields(), (item, field) ->
                item.field("name", field.name()).field("value", secrets.mask(field.value())));
    }

    private static void postData(JsonWriter json, Headers headers, Body body, Secrets secrets) {
        json.field("mimeType", headers.first("Content-Type").orElse(""));
        json.field("text", body.isText() ? secrets.mask(body.text()) : body.encodeBase64().text());
        if (!body.isText()) {
            json.field("_encoding", "base64"); // HAR 1.2 knows an encoding for responses only
        }
    }
}
