package dev.apigw.report;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.Trace;
import dev.apigw.source.JsonWriter;
import java.util.List;
import java.util.Optional;

/** A simulation for scripts; members that do not apply are null, so that the shape is always the same. */
public final class SimulationJson {
    private SimulationJson() {}

    /** One simulation as a JSON object. */
    public static String of(Simulated simulated, boolean showSecrets) {
        return JsonWriter.object(json -> members(json, simulated, showSecrets));
    }

    /** Several simulations as the {@code results} of one JSON object. */
    public static String of(List<Simulated> all, boolean showSecrets) {
        return JsonWriter.object(json -> json.field("formatVersion", 1)
                .objects("results", all, (item, simulated) -> members(item, simulated, showSecrets)));
    }

    private static void members(JsonWriter json, Simulated simulated, boolean showSecrets) {
        ClientRequest request = simulated.request();
        SimulationResult result = simulated.result();
        Secrets secrets = showSecrets ? Secrets.none() : simulated.secrets();
        json.field("outcome", outcome(result));
        json.object("request", member -> member.field("method", request.method()).field("path", request.path())
                .field("query", secrets.mask(request.query().encoded())));
        response(json, result);
        Optional<IntegrationRequest> sent = simulated.sent();
        if (sent.isPresent()) {
            json.object("integrationRequest", member -> integrationRequest(member, sent.get(), secrets));
        } else {
            json.nullField("integrationRequest");
        }
        json.objects("notSupported", result instanceof SimulationResult.Refused refused ? refused.reasons() : List.of(),
                SimulationJson::reason);
        json.objects("trace", result.trace().entries(), (member, entry) -> entry(member, entry, secrets));
        explanation(json, simulated.answered().flatMap(Explanations::of), secrets);
    }

    private static void explanation(JsonWriter json, Optional<Explanation> explanation, Secrets secrets) {
        if (explanation.isEmpty()) {
            json.nullField("explanation");
            return;
        }
        json.object("explanation", member -> {
            member.field("why", secrets.mask(explanation.get().why())).field("change", secrets.mask(explanation.get().change()));
            place(member, explanation.get().place());
        });
    }

    /** {@code answered}, {@code not-supported} or {@code no-backend}. */
    static String outcome(SimulationResult result) {
        if (result instanceof SimulationResult.Answered) {
            return "answered";
        }
        return result instanceof SimulationResult.Refused ? "not-supported" : "no-backend";
    }

    private static void response(JsonWriter json, SimulationResult result) {
        if (result instanceof SimulationResult.Answered answered) {
            json.object("response", member -> {
                member.field("statusCode", answered.response().statusCode());
                headers(member, answered.response().headers());
                body(member, answered.response().body(), Secrets.none());
                member.field("gatewayResponse", answered.failure().flatMap(Failure::responseType));
            });
        } else {
            json.nullField("response");
        }
    }

    private static void integrationRequest(JsonWriter json, IntegrationRequest request, Secrets secrets) {
        json.field("method", request.method()).field("uri", secrets.mask(request.uri()))
                .field("url", secrets.mask(request.url())).field("lambda", request.lambda());
        headers(json, Headers.of(request.headers().fields().stream()
                .map(field -> new Headers.Field(field.name(), secrets.mask(field.value()))).toList()));
        body(json, request.body(), secrets);
        json.field("timeoutInMillis", request.timeout().toMillis());
    }

    private static void headers(JsonWriter json, Headers headers) {
        json.object("headers", member -> headers.grouped().forEach((name, values) -> member.strings(name, values)));
    }

    /** Text as {@code body}; bytes that are no text as {@code bodyBase64}. */
    private static void body(JsonWriter json, Body body, Secrets secrets) {
        boolean text = body.isText();
        json.field("body", text ? Optional.of(secrets.mask(body.text())) : Optional.empty());
        json.field("bodyBase64", text ? Optional.empty() : Optional.of(body.encodeBase64().text()));
    }

    private static void reason(JsonWriter json, NotSupported reason) {
        json.field("what", reason.what());
        place(json, Optional.of(reason.origin()));
    }

    /** A decision of a step, with its place in the definition. */
    static void entry(JsonWriter json, Trace.Entry entry, Secrets secrets) {
        json.field("stage", entry.phase().title()).field("step", entry.step()).field("decision", secrets.mask(entry.text()));
        place(json, entry.origin());
    }

    static void place(JsonWriter json, Optional<Origin> origin) {
        if (origin.isPresent() && origin.get() instanceof InFile inFile) {
            json.field("file", inFile.span().file().name()).field("line", inFile.span().from().line());
        } else {
            json.field("file", origin.map(Places::line)).nullField("line");
        }
    }
}
