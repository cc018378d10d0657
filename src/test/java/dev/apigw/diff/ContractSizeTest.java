package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.apigw.diff.rule.DiffRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A large definition: models that all use each other, a thousand operations that use them. A change stays one change. */
class ContractSizeTest {
    private static final int MODELS = 300;
    private static final int OPERATIONS = 1000;

    @Test void aChangeOfAModelIsOneChange() {
        List<Change> changes = Differ.changes(new Comparison(side(9), side(8)), DiffRules.all());
        assertThat(changes).extracting(Change::id, Change::subject).containsExactly(
                tuple("request-property-max-length-decreased", "model M7"),
                tuple("response-property-max-length-decreased", "model M7"));
        assertThat(changes.get(0).message()).isEqualTo("Property `text` of model `M7` in requests: `maxLength` was `9` and is `8`, "
                + "so requests that were valid are refused. Reaches `POST /p0`, `POST /p1`, `POST /p2` and 997 more operations.");
        assertThat(changes).allSatisfy(change -> assertThat(change.message()).hasSizeLessThan(300));
    }

    private static Side side(int maxLength) {
        StringBuilder text = new StringBuilder("{\"openapi\": \"3.0.1\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {");
        for (int i = 0; i < OPERATIONS; i++) {
            String ref = "{\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/M" + i % MODELS + "\"}}}";
            text.append(i == 0 ? "" : ", ").append("\"/p").append(i).append("\": {\"post\": {\"requestBody\": {\"content\": ").append(ref)
                    .append("}, \"responses\": {\"200\": {\"description\": \"d\", \"content\": ").append(ref).append("}}}}");
        }
        text.append("}, \"components\": {\"schemas\": {");
        for (int i = 0; i < MODELS; i++) {
            text.append(i == 0 ? "" : ", ").append("\"M").append(i).append("\": {\"type\": \"object\", \"properties\": {\"text\": ")
                    .append("{\"type\": \"string\", \"maxLength\": ").append(i == 7 ? maxLength : 9).append("}");
            for (int step : List.of(1, 2, 3, 50)) {
                text.append(", \"m").append(step).append("\": {\"$ref\": \"#/components/schemas/M").append((i + step) % MODELS).append("\"}");
            }
            text.append("}}");
        }
        return Sides.of(text.append("}}}").toString()).orElseThrow();
    }
}
