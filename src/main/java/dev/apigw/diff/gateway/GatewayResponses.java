package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.BEHAVIOUR;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.RestApi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What clients get when the gateway itself answers. */
final class GatewayResponses implements DiffRule {
    private static final ChangeInfo ADDED = new ChangeInfo("gateway-response-added", Judgement.BEHAVIOUR,
            "An error of the gateway has an answer of its own.");
    private static final ChangeInfo REMOVED = new ChangeInfo("gateway-response-removed", Judgement.BEHAVIOUR,
            "An error of the gateway has the usual answer again.");

    private static final List<Setting<GatewayResponse>> SETTINGS = List.of(
            Setting.of("gateway-response-status-changed", BEHAVIOUR, "An error of the gateway has another status.", "statusCode",
                    GatewayResponse::statusCode, Verdict.always(Verdict.behaviour("clients get another status for this error"))));

    private static final List<Entries<GatewayResponse>> TEMPLATES = List.of(
            EntriesRule.of("gateway-response-template-changed", BEHAVIOUR, "An error of the gateway has another body.",
                    "responseTemplates", true, GatewayResponse::responseTemplates,
                    name -> Verdict.always(Verdict.behaviour("clients get another body for this error"))));

    static List<DiffRule> rules() {
        return List.of(new GatewayResponses(), new SettingsRule<>(SETTINGS, GatewayResponses::pairs),
                new EntriesRule<>(TEMPLATES, GatewayResponses::pairs),
                new HeaderRule<>("gateway-response-parameter-changed", "An error of the gateway has other headers.", "responseParameters",
                        "gatewayresponse.header.", GatewayResponse::responseParameters, GatewayResponses::pairs));
    }

    private static Stream<Matched<GatewayResponse>> pairs(Comparison comparison) {
        RestApi after = comparison.after().definition().api();
        return comparison.before().definition().api().gatewayResponses().stream().flatMap(old ->
                after.gatewayResponse(old.responseType()).stream()
                        .map(now -> Matched.of(subject(old), old, now, old.origin(), now.origin())));
    }

    private static String subject(GatewayResponse response) {
        return "gateway response " + response.responseType();
    }

    @Override public List<ChangeInfo> infos() {
        return List.of(ADDED, REMOVED);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        RestApi before = comparison.before().definition().api();
        RestApi after = comparison.after().definition().api();
        return Stream.concat(
                before.gatewayResponses().stream().filter(old -> after.gatewayResponse(old.responseType()).isEmpty()).map(old ->
                        change(REMOVED, old, Optional.of(old.origin()), Optional.empty(), "The answer of the API is gone" + (hasCors(old)
                                ? ", and with it its headers of CORS: browsers hide this error from scripts."
                                : ": clients get the usual status, headers and body for this error."))),
                after.gatewayResponses().stream().filter(now -> before.gatewayResponse(now.responseType()).isEmpty()).map(now ->
                        change(ADDED, now, Optional.empty(), Optional.of(now.origin()), "The API has an answer of its own"
                                + now.statusCode().map(status -> ", with status " + status).orElse("")
                                + ": clients get other headers or another body for this error.")));
    }

    private static boolean hasCors(GatewayResponse response) {
        return response.responseParameters().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("gatewayresponse.header.access-control-"));
    }

    private static Change change(ChangeInfo info, GatewayResponse response, Optional<Origin> before, Optional<Origin> after,
                                 String message) {
        return Change.of(info, subject(response), before, after, message);
    }
}
