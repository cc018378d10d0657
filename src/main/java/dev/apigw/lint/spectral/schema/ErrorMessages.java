package dev.apigw.lint.spectral.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Own messages of a schema ({@code errorMessage}), which take the place of what its keywords say.
 *
 * @param byKeyword messages for single keywords
 * @param byMember  messages for whatever is wrong in a member of the value
 * @param forAll    the message for whatever is wrong; empty text if there is none
 */
record ErrorMessages(Map<String, String> byKeyword, Map<String, String> byMember, String forAll) {
    static final ErrorMessages NONE = new ErrorMessages(Map.of(), Map.of(), "");

    void apply(CompiledSchema schema, Run run, int before) {
        if (this == NONE) {
            return;
        }
        List<SchemaError> fresh = new ArrayList<>(run.errors().subList(before, run.errors().size()));
        List<String> said = new ArrayList<>();
        List<String> members = new ArrayList<>();
        byKeyword.forEach((keyword, message) -> {
            boolean isBroken = fresh.removeIf(error -> error.schema() == schema && error.path().equals(run.path())
                    && error.keyword().equals(keyword));
            if (isBroken) {
                said.add(message);
            }
        });
        int depth = run.path().size();
        byMember.keySet().forEach(member -> {
            if (fresh.removeIf(error -> error.path().size() > depth && error.path().get(depth).equals(member))) {
                members.add(member);
            }
        });
        if (!forAll.isEmpty() && fresh.removeIf(error -> error.depth() == run.references() && !error.keyword().equals("errorMessage"))) {
            said.add(forAll);
        }
        run.forget(before);
        run.errors().addAll(fresh);
        members.forEach(member -> run.failAt(member, schema, "errorMessage", byMember.get(member)));
        said.forEach(message -> run.fail(schema, "errorMessage", message));
    }
}
