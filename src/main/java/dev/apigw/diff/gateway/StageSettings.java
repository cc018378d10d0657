package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.COST;
import static dev.apigw.diff.Judgement.NONE;
import static dev.apigw.diff.Judgement.SECURITY;

import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.model.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a stage has besides the settings of its methods. */
final class StageSettings {
    private static final List<Setting<Stage>> SETTINGS = List.of(
            Setting.of("stage-cache-cluster-changed", COST, "The cache of the stage is on, off or of another size.", "cacheClusterSize",
                    stage -> stage.cacheClusterEnabled() ? Optional.of(stage.cacheClusterSize().orElse("0.5")) : Optional.empty(),
                    Verdict.presence(Verdict.cost("a cache is paid for by the hour"),
                            Verdict.cost("no cache is paid for, and every request reaches the backend"),
                            Verdict.cost("a cache of another size is paid for, and begins empty"))),
            Setting.of("stage-tracing-changed", COST, "Requests are traced with X-Ray, or no more.", "tracingEnabled",
                    stage -> Optional.of(Boolean.toString(stage.attachments().tracingEnabled())),
                    Verdict.flag(Verdict.cost("traces are paid for"), Verdict.none("X-Ray shows no requests of the stage"))),
            Setting.of("stage-web-acl-changed", SECURITY, "Another web ACL, or none, stands before the stage.", "webAclArn",
                    stage -> stage.attachments().webAclArn(), Verdict.presence(
                            Verdict.behaviour("requests that its rules stop are answered with 403"),
                            Verdict.security("nothing stops the requests that its rules stopped"),
                            Verdict.security("other rules stop requests"))),
            Setting.of("stage-client-certificate-changed", SECURITY, "Backends see another client certificate, or none.",
                    "clientCertificateId", stage -> stage.attachments().clientCertificateId(), Verdict.presence(
                            Verdict.behaviour("HTTP backends see a client certificate"),
                            Verdict.security("backends cannot tell the gateway from others any more"),
                            Verdict.behaviour("backends that trust the old certificate alone refuse requests"))),
            Setting.of("stage-access-log-changed", SECURITY, "Access logs go elsewhere, or are off.", "accessLogSettings.destinationArn",
                    stage -> stage.attachments().accessLogDestination(), Verdict.presence(
                            Verdict.cost("access logs are written, and paid for"),
                            Verdict.security("nobody can tell afterwards who called"),
                            Verdict.none("access logs are found elsewhere"))),
            Setting.stated("stage-access-log-format-changed", NONE, "Access logs have another format.", "accessLogSettings.format",
                    Stage::accessLogFormat, Verdict.always(Verdict.none("who reads the logs may stumble"))));

    private StageSettings() {}

    static List<DiffRule> rules() {
        return List.of(new SettingsRule<>(SETTINGS, StageSettings::pairs), new MethodSettings(), new StageVariables(), new Canary());
    }

    /** The stages, if both sides have one; without a stage nothing is known of its settings. */
    static Stream<Matched<Stage>> pairs(Comparison comparison) {
        return comparison.before().stage().stream().flatMap(before -> comparison.after().stage().stream().map(after ->
                new Matched<>("stage", before, after, before.origin(), after.origin())));
    }

}
