package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.Diagnostic;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
    @Test
    void hasTheShapeThatIsPromised() {
        assertThat(new JsonRenderer().render(Reports.of(Reports.full().diagnostics().get(2)))).isEqualTo("""
                {
                  "formatVersion": 1,
                  "tool": {
                    "name": "apigw",
                    "version": "1.2.3"
                  },
                  "command": "validate",
                  "summary": {
                    "files": 3,
                    "errors": 0,
                    "warnings": 1,
                    "infos": 0,
                    "hints": 0
                  },
                  "findings": [
                    {
                      "ruleId": "duplicate-key",
                      "severity": "warning",
                      "message": "The key `/pets` <stands> & \\"twice\\".",
                      "hint": "Remove one of the two.",
                      "file": "api/pets.yaml",
                      "range": {
                        "start": {
                          "line": 5,
                          "column": 3
                        },
                        "end": {
                          "line": 5,
                          "column": 12
                        }
                      },
                      "related": [
                        {
                          "message": "first stated here",
                          "file": "api/pets.yaml",
                          "range": {
                            "start": {
                              "line": 3,
                              "column": 3
                            },
                            "end": {
                              "line": 3,
                              "column": 8
                            }
                          }
                        }
                      ],
                      "aws": {
                        "phase": "import",
                        "message": "Unable to put method 'GET' on resource at path '/pets': 100%"
                      },
                      "fix": null,
                      "docs": "apigw explain duplicate-key"
                    }
                  ]
                }
                """);
    }

    @Test
    void saysNullWhereNothingIsKnown() throws IOException {
        JsonNode finding = new ObjectMapper().readTree(new JsonRenderer().render(Reports.full())).at("/findings/3");
        assertThat(finding.get("range").isNull()).isTrue();
        assertThat(finding.get("hint").isNull()).isTrue();
        assertThat(finding.get("aws").isNull()).isTrue();
        assertThat(finding.get("related").size()).isZero();
    }

    @Test
    void namesAPlaceInAnAccount() throws IOException {
        JsonNode finding = new ObjectMapper().readTree(new JsonRenderer().render(Reports.of(
                Diagnostic.error("x", new Deployed("abc123", "prod", "/variables"), "No.")))).at("/findings/0");
        assertThat(finding.get("file").isNull()).isTrue();
        assertThat(finding.get("deployed").toString())
                .isEqualTo("{\"restApiId\":\"abc123\",\"stageName\":\"prod\",\"pointer\":\"/variables\"}");
    }
}
