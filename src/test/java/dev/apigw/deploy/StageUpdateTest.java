package dev.apigw.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apigw.model.CanarySettings;
import dev.apigw.model.MethodSetting;
import dev.apigw.model.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and behaviour as recorded: facts of the control plane, "Deployments, stages, canary". */
class StageUpdateTest {
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");
    private static final DeployedStage PLAIN = stage(Map.of("url", "a.example.com", "table", "songs"));

    private static DeployedStage stage(Map<String, String> variables) {
        return new DeployedStage(Stage.of("dev", variables), "first", Optional.empty(), Optional.empty(), BEFORE, BEFORE);
    }

    private static DeployedStage apply(DeployedStage stage, PatchOperation... patch) {
        return StageUpdate.apply(stage, List.of(patch), List.of("first", "second")::contains, NOW);
    }

    private static PatchOperation set(String path, String value) {
        return PatchOperation.replace(path, value);
    }

    private static CanarySettings canary(DeployedStage stage) {
        return stage.stage().canarySettings().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, value = {
        "add|/canarySettings/deploymentId|second|Invalid add operation with path: /canarySettings/deploymentId",
        "replace|/canarySettings/deploymentId|third|Deployment id does not exist",
        "replace|/deploymentId|third|Deployment id does not exist",
        "remove|/canarySettings/percentTraffic||\"Cannot remove method setting canarySettings/percentTraffic because there is no method setting for this method \"",
        "remove|/accessLogSettings/destinationArn||\"Cannot remove method setting accessLogSettings/destinationArn because there is no method setting for this method \"",
        "remove|/*/*||\"Cannot remove method setting */* because there is no method setting for this method \"",
        "add|/accessLogSettings|x|Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]",
        "replace|/accessLogSettings/other|x|Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]",
        "replace|/accessLogSettings/format|\"\"|Access Log value must not be empty",
    })
    void refusesInTheWordsOfApiGateway(String op, String path, String value, String message) {
        PatchOperation operation = new PatchOperation(PatchOperation.Op.valueOf(op.toUpperCase(Locale.ROOT)), path,
                Optional.ofNullable(value), Optional.empty());
        assertThatThrownBy(() -> apply(PLAIN, operation)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused).hasMessage(message);
            assertThat(refused.ownWords()).isFalse();
            assertThat(refused.inEnvelope()).isEqualTo(
                    "An error occurred (BadRequestException) when calling the UpdateStage operation: " + message);
        });
    }

    /** The list of paths is recorded with the commas that it lacks. */
    @ParameterizedTest
    @CsvSource({"/canarySettings", "/canarySettings/bad", "/documentation_version", "/tags/x", "/pets/FETCH/metrics/enabled"})
    void refusesAPathThatMeansNothing(String path) {
        assertThatThrownBy(() -> apply(PLAIN, set(path, "1"))).hasMessage("Invalid method setting path: " + path + ". Must be one of: "
                + "[/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings, "
                + "/accessLogSettings/destinationArn, /accessLogSettings/format, /{resourcePath}/{httpMethod}/metrics/enabled, "
                + "/{resourcePath}/{httpMethod}/logging/dataTrace, /{resourcePath}/{httpMethod}/logging/loglevel, "
                + "/{resourcePath}/{httpMethod}/throttling/burstLimit/{resourcePath}/{httpMethod}/throttling/rateLimit"
                + "/{resourcePath}/{httpMethod}/caching/ttlInSeconds, /{resourcePath}/{httpMethod}/caching/enabled, "
                + "/{resourcePath}/{httpMethod}/caching/dataEncrypted, "
                + "/{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl, "
                + "/{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, "
                + "/*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit "
                + "/*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, "
                + "/*/*/caching/requireAuthorizationForCacheControl, /*/*/caching/unauthorizedCacheControlHeaderStrategy, "
                + "/variables/{variable_name}, /tracingEnabled]");
    }

    @Test
    void refusesACopyInAnotherDirection() {
        assertThatThrownBy(() -> apply(PLAIN, PatchOperation.copy("/deploymentId", "/canarySettings/deploymentId"))).hasMessage(
                "Invalid copy operation with path: /canarySettings/deploymentId and from /deploymentId. Valid copy:path are "
                + "[/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, "
                + "/canarySettings/stageVariableOverrides]");
    }

    @Test
    void refusesAPromotionWithoutCanary() {
        assertThatThrownBy(() -> apply(PLAIN, StageUpdate.promotion().toArray(PatchOperation[]::new)))
                .hasMessage("Promotion not available. Canary does not exist.");
    }

    @ParameterizedTest
    @CsvSource({"/canarySettings/percentTraffic,101", "/canarySettings/percentTraffic,much", "/*/*/throttling/rateLimit,-1",
        "/*/*/throttling/burstLimit,1.5", "/*/*/caching/ttlInSeconds,3601", "/*/*/logging/loglevel,DEBUG", "/cacheClusterSize,2",
        "/*/*/caching/unauthorizedCacheControlHeaderStrategy,IGNORE", "/variables/a-b,x", "/variables/url,two words"})
    void refusesAValueInOurWords(String path, String value) {
        assertThatThrownBy(() -> apply(PLAIN, set(path, value))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.ownWords()).isTrue();
            assertThat(refused.code()).isEqualTo(Refused.Code.BAD_REQUEST);
        });
    }

    @Test
    void neverRepeatsTheValueOfAVariable() {
        assertThatThrownBy(() -> apply(PLAIN, set("/variables/password", "p ssw rd"))).hasMessageNotContaining("p ssw rd");
    }

    @Test
    void makesAnEntryForAllMethodsWithTheDefaultsButNoLoggingLevel() {
        MethodSetting all = apply(PLAIN, set("/*/*/throttling/burstLimit", "124")).stage().methodSettings().get("*/*");
        assertThat(all).isEqualTo(new MethodSetting(Optional.of(false), Optional.empty(), Optional.of(false), OptionalDouble.of(10_000),
                OptionalInt.of(124), Optional.of(false), OptionalInt.of(300), Optional.of(false), Optional.of(true),
                Optional.of("SUCCEED_WITH_RESPONSE_HEADER")));
    }

    @Test
    void copiesTheEntryOfAllMethodsOnceIntoThatOfAMethod() {
        DeployedStage stage = apply(PLAIN, set("/*/*/throttling/burstLimit", "124"), set("/test/GET/metrics/enabled", "true"),
                set("/*/*/throttling/burstLimit", "100"));
        assertThat(stage.stage().methodSettings().get("test/GET").throttlingBurstLimit()).hasValue(124);
        assertThat(stage.stage().methodSettings().get("*/*").throttlingBurstLimit()).hasValue(100);
    }

    @ParameterizedTest
    @CsvSource({"/~1pets~1{id}/GET/caching/enabled,pets/{id}/GET", "/pets/GET/caching/enabled,pets/GET", "/~1/GET/caching/enabled,/GET",
        "//GET/caching/enabled,/GET"})
    void takesEverySpellingOfAKey(String path, String key) {
        assertThat(apply(PLAIN, set(path, "true")).stage().methodSettings()).containsOnlyKeys(key);
    }

    @Test
    void removesAMethodSettingThatIsThere() {
        DeployedStage stage = apply(PLAIN, set("/*/*/metrics/enabled", "true"), PatchOperation.remove("/*/*"));
        assertThat(stage.stage().methodSettings()).isEmpty();
    }

    @Test
    void aShareAloneMakesACanaryOfTheDeploymentOfTheStage() {
        DeployedStage stage = apply(PLAIN, StageUpdate.percentTraffic("12.5"));
        assertThat(stage.canaryDeploymentId()).hasValue("first");
        assertThat(canary(stage).percentTraffic()).isEqualTo(12.5);
        assertThat(canary(stage).useStageCache()).isFalse();
    }

    @Test
    void aDeploymentAloneMakesACanaryThatTakesNothing() {
        DeployedStage stage = apply(PLAIN, set("/canarySettings/deploymentId", "second"));
        assertThat(stage.canaryDeploymentId()).hasValue("second");
        assertThat(canary(stage).percentTraffic()).isZero();
        assertThat(stage.deploymentId()).isEqualTo("first");
    }

    @Test
    void aPromotionMergesTheOverridesAndLeavesTheCanary() {
        DeployedStage stage = apply(PLAIN, set("/canarySettings/deploymentId", "second"), StageUpdate.percentTraffic("5"),
                StageUpdate.override("url", "b.example.com"));
        DeployedStage promoted = apply(stage, StageUpdate.promotion().toArray(PatchOperation[]::new));
        assertThat(promoted.deploymentId()).isEqualTo("second");
        assertThat(promoted.stage().variables()).isEqualTo(Map.of("url", "b.example.com", "table", "songs"));
        assertThat(canary(promoted).percentTraffic()).isZero();
        assertThat(canary(promoted).stageVariableOverrides()).isEqualTo(Map.of("url", "b.example.com"));
    }

    /** As recorded: led by the share, the operations of a promotion make a canary first. */
    @Test
    void aPromotionLedByTheShareSucceedsWithoutACanary() {
        DeployedStage stage = apply(PLAIN, StageUpdate.percentTraffic("0.0"),
                PatchOperation.copy("/canarySettings/stageVariableOverrides", "/variables"),
                PatchOperation.copy("/canarySettings/deploymentId", "/deploymentId"));
        assertThat(stage.stage().variables()).isEqualTo(PLAIN.stage().variables());
        assertThat(stage.canaryDeploymentId()).hasValue("first");
    }

    @Test
    void endsACanaryAndAnAccessLogAsAWhole() {
        DeployedStage stage = apply(PLAIN, StageUpdate.percentTraffic("5"), StageUpdate.endCanary(),
                set("/accessLogSettings/destinationArn", "arn:aws:logs:x"), PatchOperation.remove("/accessLogSettings"));
        assertThat(stage.stage().canarySettings()).isEmpty();
        assertThat(stage.stage().attachments().accessLogDestination()).isEmpty();
    }

    @Test
    void isAllOrNothing() {
        assertThatThrownBy(() -> apply(PLAIN, set("/description", "x"), set("/nonsense", "y"))).isInstanceOf(Refused.class);
        assertThat(PLAIN.description()).isEmpty();
    }

    @Test
    void keepsWhenTheStageWasMade() {
        DeployedStage stage = apply(PLAIN, set("/tracingEnabled", "true"));
        assertThat(stage.createdDate()).isEqualTo(BEFORE);
        assertThat(stage.lastUpdatedDate()).isEqualTo(NOW);
        assertThat(stage.stage().attachments().tracingEnabled()).isTrue();
    }

    @Test
    void hidesValuesOfSecretsWhereItIsPrinted() {
        DeployedStage stage = apply(stage(Map.of("dbPassword", "tiger", "url", "x")), StageUpdate.override("apiToken", "t0k"));
        assertThat(stage.masked().stage().variables()).isEqualTo(Map.of("dbPassword", "***", "url", "x"));
        assertThat(canary(stage.masked()).stageVariableOverrides()).isEqualTo(Map.of("apiToken", "***"));
        assertThat(stage.stage().variables()).containsEntry("dbPassword", "tiger");
    }
}
