package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterFileTest {
    @TempDir
    Path folder;

    @Test
    void readsAMapping() throws IOException {
        assertThat(read("p.yaml", "Stage: prod\nCount: 3\nOn: true\nNames: [a, b]\nEmpty: ''\n")).containsExactly(
                entry("Stage", "prod"), entry("Count", "3"), entry("On", "true"), entry("Names", "a,b"), entry("Empty", ""));
    }

    @Test
    void readsAParameterFileOfCloudFormation() throws IOException {
        assertThat(read("p.json", """
                [{"ParameterKey": "Stage", "ParameterValue": "prod"}, "Region=eu-west-1", "Text=a=b"]
                """)).containsExactly(entry("Stage", "prod"), entry("Region", "eu-west-1"), entry("Text", "a=b"));
    }

    @Test
    void readsATemplateConfiguration() throws IOException {
        assertThat(read("p.json", "{\"Tags\": {\"a\": \"b\"}, \"Parameters\": {\"Stage\": \"prod\"}}"))
                .containsExactly(entry("Stage", "prod"));
    }

    @Test
    void readsTerraformVariables() throws IOException {
        assertThat(read("p.tfvars", """
                # comment
                stage  = "prod"
                count  = 3
                names  = ["a", "b"]
                url    = "https://example.com/#top" # where
                // another comment
                """)).containsExactly(entry("stage", "prod"), entry("count", "3"), entry("names", "a,b"),
                        entry("url", "https://example.com/#top"));
    }

    @Test
    void refusesWhatIsNoVariable() {
        assertThatThrownBy(() -> read("p.tfvars", "stage = \"prod\"\nmap = {\n  a = 1\n}\n")).isInstanceOf(UserError.class)
                .hasMessageStartingWith("p.tfvars:2:1: ");
        assertThatThrownBy(() -> read("p.tfvars", "stage: prod")).hasMessageStartingWith("p.tfvars:1:1: a line of");
    }

    @Test
    void refusesAMappingAsAValue() {
        assertThatThrownBy(() -> read("p.yaml", "Stage:\n  a: b\n")).isInstanceOf(UserError.class)
                .hasMessage("p.yaml:2:3: the value of `Stage` is a mapping; a parameter is a string, a number, a boolean or a "
                        + "list of them.");
    }

    @Test
    void refusesAnItemWithoutAKey() {
        assertThatThrownBy(() -> read("p.json", "[{\"Key\": \"a\"}]")).isInstanceOf(UserError.class)
                .hasMessageContaining("`ParameterKey` and `ParameterValue`");
    }

    @Test
    void saysWhatKeepsAFileFromBeingRead() {
        assertThatThrownBy(() -> read("p.yaml", "a: 'b\n")).isInstanceOf(UserError.class).hasMessageStartingWith("p.yaml:1:4: ");
        assertThatThrownBy(() -> ParameterFile.read("none.yaml", folder.resolve("none.yaml"))).isInstanceOf(UserError.class)
                .hasMessage("`none.yaml` does not exist.");
    }

    private Map<String, String> read(String name, String text) throws IOException {
        return ParameterFile.read(name, Files.writeString(folder.resolve(name), text));
    }
}
