package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.BEHAVIOUR;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.model.IntegrationResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of answers of the backend. */
final class IntegrationResponses implements DiffRule {
    private static final ChangeInfo ADDED = new ChangeInfo("integration-response-added", Judgement.BEHAVIOUR,
            "Some answers of the backend are mapped apart from the others.");
    private static final ChangeInfo REMOVED = new ChangeInfo("integration-response-removed", Judgement.BEHAVIOUR,
            "Some answers of the backend are not mapped apart any more.");

    private static final List<Setting<IntegrationResponse>> SETTINGS = List.of(
            Setting.of("integration-response-status-changed", BEHAVIOUR, "The status of an answer of the backend is overwritten with "
                    + "another one.", "statusCode", r -> Optional.of(r.statusCode()),
                    Verdict.always(Verdict.behaviour("clients get another status for the same answer of the backend"))),
            Setting.of("integration-response-pattern-changed", BEHAVIOUR, "A mapping is for other answers of the backend.",
                    "selectionPattern", r -> Optional.of(r.selectionPattern().orElse("")),
                    Verdict.always(Verdict.behaviour("other answers of the backend are mapped in this way"))),
            Setting.of("integration-response-content-handling-changed", BEHAVIOUR, "Bodies are converted otherwise on the way to the "
                    + "client.", "contentHandling", IntegrationResponse::contentHandling,
                    Verdict.always(Verdict.behaviour("binary bodies reach the client in another form"))));

    private static final List<Entries<IntegrationResponse>> ENTRIES = List.of(
            EntriesRule.of("integration-response-template-changed", BEHAVIOUR, "Clients get another body for the same answer of the "
                    + "backend.", "responseTemplates", true, IntegrationResponse::responseTemplates, name -> Verdict.presence(
                            Verdict.behaviour("the body of the backend is mapped now"),
                            Verdict.behaviour("the body of the backend is mapped no more"),
                            Verdict.behaviour("clients get another body"))));

    static List<DiffRule> rules() {
        return List.of(new IntegrationResponses(), new SettingsRule<>(SETTINGS, IntegrationResponses::pairs),
                new EntriesRule<>(ENTRIES, IntegrationResponses::pairs), new HeaderRule<>("integration-response-parameter-changed",
                        "Clients get other headers for the same answer of the backend.", "responseParameters", "method.response.header.",
                        IntegrationResponse::responseParameters, IntegrationResponses::pairs));
    }

    private static Stream<Matched<IntegrationResponse>> pairs(Comparison comparison) {
        return Integrations.mapped(comparison).flatMap(integration -> ResponsePairs.of(integration).pairs().stream());
    }

    @Override public List<ChangeInfo> infos() {
        return List.of(ADDED, REMOVED);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return Integrations.mapped(comparison).flatMap(integration -> {
            ResponsePairs pairs = ResponsePairs.of(integration);
            return Stream.concat(
                    pairs.removed().stream().map(gone -> Change.of(REMOVED, integration.subject(), Optional.of(gone.origin()),
                            integration.originAfter(), capital(ResponsePairs.name(gone)) + " is gone: what it caught, with status "
                                    + gone.statusCode() + ", is mapped by another one, or answered with 500.")),
                    pairs.added().stream().map(made -> Change.of(ADDED, integration.subject(), integration.originBefore(),
                            Optional.of(made.origin()), capital(ResponsePairs.name(made)) + " is new: what it catches is answered with "
                                    + "status " + made.statusCode() + ".")));
        });
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
