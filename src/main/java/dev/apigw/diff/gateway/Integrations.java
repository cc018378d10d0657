package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.BEHAVIOUR;
import static dev.apigw.diff.Judgement.SECURITY;

import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.fact.IntegrationDefaults;
import dev.apigw.model.Integration;
import dev.apigw.model.Stated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What leaves the gateway for the backend, and how. */
final class Integrations {
    private static final List<Setting<Integration>> SETTINGS = List.of(
            Setting.of("integration-type-changed", BEHAVIOUR, "A method has a backend of another type.", "type",
                    i -> Optional.of(i.type().name()), Verdict.always(Verdict.behaviour("requests are passed on in another way"))),
            Setting.stated("integration-uri-changed", BEHAVIOUR, "An integration calls another address.", "uri", Integration::uri,
                    Verdict.always(Verdict.behaviour("requests go to another backend"))),
            Setting.of("integration-http-method-changed", BEHAVIOUR, "An integration calls its backend with another verb.",
                    "httpMethod", Integration::httpMethod,
                    Verdict.always(Verdict.behaviour("the backend is called with another verb"))),
            Setting.stated("integration-credentials-changed", SECURITY, "An integration calls its backend as somebody else.",
                    "credentials", Integration::credentials, Verdict.presence(
                            Verdict.security("the backend is called with the rights of this role"),
                            Verdict.security("the backend is called without a role, and has to allow API Gateway itself"),
                            Verdict.security("the backend is called with the rights of another role"))),
            Setting.of("integration-connection-changed", BEHAVIOUR, "An integration reaches its backend over another network.",
                    "connectionType", i -> Optional.of(i.effectiveConnectionType().orElse(IntegrationDefaults.CONNECTION_TYPE)),
                    (before, after) -> before.equals(Optional.of("VPC_LINK"))
                            ? Verdict.security("requests leave the private network")
                            : Verdict.behaviour("requests take another way to the backend")),
            Setting.stated("integration-vpc-link-changed", BEHAVIOUR, "An integration goes through another VPC link.",
                    "connectionId", Integration::connectionId,
                    Verdict.always(Verdict.behaviour("requests enter the private network elsewhere"))),
            Setting.stated("integration-target-changed", BEHAVIOUR, "An integration goes to another load balancer.",
                    "integrationTarget", Integration::integrationTarget,
                    Verdict.always(Verdict.behaviour("another load balancer gets the requests"))),
            Setting.of("integration-timeout-changed", BEHAVIOUR, "An integration waits for its backend for another time.",
                    "timeoutInMillis", i -> Optional.of(Integer.toString(i.effectiveTimeoutInMillis())), Verdict.number(
                            Verdict.behaviour("clients wait longer before a slow backend gives them a 504"),
                            Verdict.behaviour("a backend that needs longer now gives a 504"))),
            Setting.of("integration-content-handling-changed", BEHAVIOUR, "Bodies are converted otherwise on the way to the backend.",
                    "contentHandling", Integration::contentHandling,
                    Verdict.always(Verdict.behaviour("binary bodies reach the backend in another form"))),
            Setting.of("integration-transfer-mode-changed", BEHAVIOUR, "Answers are buffered instead of streamed, or streamed.",
                    "responseTransferMode", i -> Optional.of(i.responseTransferMode().orElse("BUFFERED")),
                    Verdict.always(Verdict.behaviour("size, time and form of long answers have other limits"))),
            Setting.of("integration-tls-verification-changed", SECURITY, "Certificates of the backend are checked otherwise.",
                    "tlsConfig.insecureSkipVerification", i -> Optional.of(Boolean.toString(i.insecureSkipVerification())), Verdict.flag(
                            Verdict.security("whoever stands between gateway and backend can read and change all"),
                            Verdict.behaviour("a backend with a certificate of an unknown issuer fails"))),
            Setting.of("integration-cache-namespace-changed", BEHAVIOUR, "A method shares its cache with other methods.",
                    "cacheNamespace", Integration::cacheNamespace,
                    Verdict.always(Verdict.behaviour("cached answers are shared with other methods than before"))));

    private static final List<Setting<Integration>> SETTINGS_OF_MAPPED = List.of(
            Setting.of("integration-passthrough-changed", BEHAVIOUR, "Bodies that no template fits have another fate.",
                    "passthroughBehavior", i -> Optional.of(i.effectivePassthroughBehavior()),
                    (before, after) -> Verdict.behaviour(after.equals(Optional.of("NEVER"))
                            ? "a body of a content type without a template is answered with 415"
                            : "other bodies reach the backend without a template")));

    private Integrations() {}

    static List<DiffRule> rules() {
        return List.of(new SettingsRule<>(SETTINGS, Integrations::pairs),
                new SettingsRule<>(SETTINGS_OF_MAPPED, Integrations::mapped), new IntegrationsPresent(), new CacheKeys(),
                new EntriesRule<>(List.of(
                        EntriesRule.of("integration-parameter-changed", BEHAVIOUR, "The backend gets other headers, query or path.",
                                "requestParameters", false, Integration::requestParameters,
                                name -> Verdict.always(Verdict.behaviour("the backend gets another request"))),
                        EntriesRule.of("integration-template-changed", BEHAVIOUR, "The backend gets another body.",
                                "requestTemplates", true, Integration::requestTemplates, Integrations::template)), Integrations::pairs));
    }

    private static Verdict.Of template(String contentType) {
        return Verdict.presence(Verdict.behaviour("bodies of this content type are mapped now"),
                Verdict.behaviour("bodies of this content type are mapped no more"),
                Verdict.behaviour("the backend gets another body"));
    }

    /** The integrations of methods that have one on both sides; variables of the path have the names of the first side. */
    static Stream<Matched<Integration>> pairs(Comparison comparison) {
        return comparison.methods().pairs().stream().flatMap(pair -> pair.before().method().methodIntegration().stream()
                .flatMap(before -> pair.after().method().methodIntegration().stream().map(after -> Matched.of(pair.subject(), before,
                        new PathVariables(pair.before().resource().path(), pair.after().resource().path()).renamed(before, after),
                        before.origin(), after.origin()))));
    }

    /** Those of them that map requests and answers on both sides; what a proxy says of that has no effect. */
    static Stream<Matched<Integration>> mapped(Comparison comparison) {
        return pairs(comparison).filter(pair -> !pair.before().type().isProxy() && !pair.after().type().isProxy());
    }

    /** The texts of an integration in which a stage variable can stand. */
    static Stream<String> texts(Integration integration) {
        Stream<Stated> single = Stream.of(integration.uri(), integration.credentials(), integration.connectionId(),
                integration.integrationTarget()).flatMap(Optional::stream);
        Stream<Stated> requests = Stream.of(integration.requestParameters(), integration.requestTemplates())
                .flatMap(map -> map.values().stream());
        Stream<Stated> responses = integration.integrationResponses().stream()
                .flatMap(response -> Stream.of(response.responseParameters(), response.responseTemplates()))
                .flatMap(map -> map.values().stream());
        return Stream.of(single, requests, responses).flatMap(each -> each).map(Stated::value);
    }
}
