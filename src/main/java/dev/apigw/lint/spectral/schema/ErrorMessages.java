package dev.apigw.lint.spectral.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Own messages of a schema ({@code errorMessage}), which take the place of what its keywords say.
 *
 * @param byKeyword messages for single keywords
 * @param forAll    the message for whatever is wrong; empty text if there is none
 */
record ErrorMessages(Map<String, String> byKeyword, String forAll) {
    static final ErrorMessages NONE = new ErrorMessages(Map.of(), "");

    void apply(CompiledSchema schema, Run run, int before) {
        if (this == NONE) {
            return;
        }
        List<SchemaError> fresh = new ArrayList<>(run.errors().subList(before, run.errors().size()));
        List<String> said = new ArrayList<>();
        byKeyword.forEach((keyword, message) -> {
            boolean isBroken = fresh.removeIf(error -> error.schema() == schema && error.path().equals(run.path())
                    && error.keyword().equals(keyword));
            if (isBroken) {
                said.add(message);
            }
        });
        if (!forAll.isEmpty() && fresh.removeIf(error -> error.depth() == run.references() && !error.keyword().equals("errorMessage"))) {
            said.add(forAll);
        }
        run.forget(before);
        run.errors().addAll(fresh);
        said.forEach(message -> run.fail(schema, "errorMessage", message));
    }
}
