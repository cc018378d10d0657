package dev.apigw.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apigw.model.Stage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewDeploymentTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static NewDeployment deployment(String stageName, String text, Map<String, String> variables,
                                            Optional<NewDeployment.Canary> canary) {
        return new NewDeployment(stageName, StoredDefinition.of(text), Optional.empty(),
                new NewDeployment.Settings(Stage.of(stageName, variables), StageDetails.none()), canary, Optional.empty());
    }

    private static Optional<NewDeployment.Canary> canary(String percent, Map<String, String> overrides) {
        return Optional.of(new NewDeployment.Canary(percent, overrides, false));
    }

    private static DeployedStage existing() {
        return deployment("dev", "{}", Map.of("url", "a"), Optional.empty()).on(Optional.empty(), NOW);
    }

    @Test
    void makesAStage() {
        assertThat(existing().deploymentId()).isEqualTo(StoredDefinition.of("{}").id()).matches("[0-9a-z]{10}");
        assertThat(existing().stage().variables()).containsExactly(Map.entry("url", "a"));
        assertThat(existing().createdDate()).isEqualTo(NOW);
    }

    @Test
    void movesAStageAndKeepsWhatIsNotStated() {
        DeployedStage moved = deployment("dev", "[]", Map.of("table", "t"), Optional.empty()).on(Optional.of(existing()), NOW);
        assertThat(moved.deploymentId()).isEqualTo(StoredDefinition.of("[]").id());
        assertThat(moved.stage().variables()).isEqualTo(Map.of("url", "a", "table", "t"));
    }

    @Test
    void aCanaryLeavesTheStageWhereItIsAndReplacesTheOneBefore() {
        DeployedStage first = deployment("dev", "[]", Map.of(), canary("5", Map.of("url", "b"))).on(Optional.of(existing()), NOW);
        DeployedStage second = deployment("dev", "[1]", Map.of(), canary("10", Map.of())).on(Optional.of(first), NOW);
        assertThat(second.deploymentId()).isEqualTo(existing().deploymentId());
        assertThat(second.canaryDeploymentId()).hasValue(StoredDefinition.of("[1]").id());
        assertThat(second.stage().canarySettings().orElseThrow().stageVariableOverrides()).isEmpty();
        assertThat(second.stage().canarySettings().orElseThrow().percentTraffic()).isEqualTo(10);
    }

    @Test
    void refusesACanaryOfAStageThatIsNotThere() {
        assertThatThrownBy(() -> deployment("new", "{}", Map.of(), canary("5", Map.of())).on(Optional.empty(), NOW)).hasMessage(
                "Invalid deployment content specified.Stage new must already be created before making a canary release deployment");
        assertThatThrownBy(() -> deployment("", "{}", Map.of(), canary("5", Map.of())).on(Optional.empty(), NOW)).hasMessage(
                "Invalid deployment content specified.Non null and non empty stageName must be provided for canary deployment. "
                + "Provided value is ");
    }

    @Test
    void refusesToMoveAStageThatHasACanary() {
        DeployedStage stage = deployment("dev", "[]", Map.of(), canary("5", Map.of())).on(Optional.of(existing()), NOW);
        assertThatThrownBy(() -> deployment("dev", "[]", Map.of(), Optional.empty()).on(Optional.of(stage), NOW))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.inEnvelope()).isEqualTo(
                        "An error occurred (BadRequestException) when calling the CreateDeployment operation: Invalid deployment content "
                        + "specified.Non canary deployment not supported on stage dev because Canary is enabled. Provide CanarySettings "
                        + "in deploymentInput."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "prod.eu", "größe"})
    void refusesANameThatIsNoneOfAStage(String name) {
        assertThatThrownBy(() -> deployment(name, "{}", Map.of(), Optional.empty()).on(Optional.empty(), NOW))
                .hasMessage("Stage name only allows a-zA-Z0-9_");
    }

    @Test
    void refusesMoreVariablesThanAStageHolds() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i <= 100; i++) {
            variables.put("v" + i, "x");
        }
        assertThatThrownBy(() -> deployment("dev", "{}", variables, Optional.empty()).on(Optional.empty(), NOW))
                .hasMessage("A stage has at most 100 variables.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"b\": [1, 2],\n \"a\": {\"d\": 1, \"c\": 2}}", "{\"a\":{\"c\":2,\"d\":1},\"b\":[1,2]}"})
    void theIdIsThatOfWhatIsSaid(String text) {
        assertThat(StoredDefinition.of(text).id()).isEqualTo(StoredDefinition.of("{\"a\":{\"c\":2,\"d\":1},\"b\":[1,2]}").id())
                .isNotEqualTo(StoredDefinition.of("{\"a\":{\"c\":2,\"d\":1},\"b\":[2,1]}").id());
    }
}
