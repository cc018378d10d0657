package dev.apigw.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void writesMembersInOrder() {
        assertThat(JsonWriter.object(json -> json.field("b", "x\"\u0001").field("a", 1).field("c", true)
                .field("none", Optional.empty()).strings("list", List.of("1", "2"))
                .object("empty", inner -> { }).objects("items", List.of("p"), (item, p) -> item.field("name", p))))
                .isEqualTo("""
                        {
                          "b": "x\\"\\u0001",
                          "a": 1,
                          "c": true,
                          "none": null,
                          "list": [
                            "1",
                            "2"
                          ],
                          "empty": {},
                          "items": [
                            {
                              "name": "p"
                            }
                          ]
                        }
                        """);
    }
}
