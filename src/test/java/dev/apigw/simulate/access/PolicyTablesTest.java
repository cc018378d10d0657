package dev.apigw.simulate.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Glob;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Identity;
import dev.apigw.model.Stated;
import dev.apigw.simulate.NotSupportedException;
import dev.apigw.source.JsonText;
import dev.apigw.source.JsonValues;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rows of {@code simulate/access/policies.rows}: what policies say, and what is no policy. */
class PolicyTablesTest {
    private static final MapNode TABLES = tables();
    private static final String RESOURCE = "arn:aws:execute-api:us-east-1:123456789012:api1/dev/GET/pets/1";
    private static final Origin ORIGIN = new InFile(SourceFile.inMemory("policy.json", "{}").span(0, 0));

    @TestFactory List<DynamicTest> conditions() {
        return rows("conditions", row -> {
            Map<String, Object> key = Map.of(text(row, "key", "k"), row.get("values").orElseThrow());
            String policy = policy(Map.of("Effect", "Allow", "Action", "*", "Resource", "*", "Condition",
                    Map.of(text(row, "op", ""), key)), text(row, "version", "2012-10-17"));
            assertThat(decided(policy, PolicyReader.Kind.IDENTITY, "execute-api:Invoke", RESOURCE, Optional.empty(), facts(row)))
                    .isEqualTo(text(row, "holds", "").equals("true") ? "ALLOW" : text(row, "holds", "").equals("false") ? "SILENT"
                            : text(row, "holds", ""));
        });
    }

    @TestFactory List<DynamicTest> principals() {
        return rows("principals", row -> {
            Map<String, Object> statement = new LinkedHashMap<>(Map.of("Effect", "Allow", "Action", "*", "Resource", "*"));
            statement.put(row.has("not") ? "NotPrincipal" : "Principal", row.get(row.has("not") ? "not" : "principal").orElseThrow());
            assertThat(decided(policy(statement, "2012-10-17"), PolicyReader.Kind.RESOURCE, "execute-api:Invoke", RESOURCE,
                    caller(text(row, "caller", "nobody")), RequestFacts.none())).isEqualTo(text(row, "decision", ""));
        });
    }

    @TestFactory List<DynamicTest> statements() {
        return rows("statements", row -> {
            String policy = JsonValues.write(Map.of("Version", text(row, "version", "2012-10-17"),
                    "Statement", row.get("statement").orElseThrow()));
            assertThat(decided(policy, PolicyReader.Kind.IDENTITY, text(row, "action", "execute-api:Invoke"),
                    text(row, "resource", RESOURCE), Optional.empty(), facts(row))).isEqualTo(text(row, "decision", ""));
        });
    }

    @TestFactory List<DynamicTest> malformed() {
        return rows("malformed", row -> {
            ParsedPolicy parsed = PolicyReader.read(new Stated(text(row, "policy", ""), ORIGIN),
                    PolicyReader.Kind.valueOf(text(row, "kind", "IDENTITY")));
            assertThat(parsed.document()).isEmpty();
            assertThat(parsed.problems().get(0).message()).startsWith(text(row, "problem", ""));
        });
    }

    /** Source: documented – facts of authorization, section 2, row by row. */
    @TestFactory List<DynamicTest> outcomes() {
        return rows("outcomes", row -> {
            Decision identity = Decision.valueOf(text(row, "identity", ""));
            Optional<Decision> resource = row.get("resource").flatMap(Node::asText).map(Decision::valueOf);
            assertThat(AccessTable.sameAccount(identity, resource)).hasToString(text(row, "same", ""));
            assertThat(AccessTable.crossAccount(identity, resource)).hasToString(text(row, "cross", ""));
            resource.ifPresent(decision -> assertThat(AccessTable.alone(decision)).hasToString(text(row, "alone", "")));
        });
    }

    @Test void theDecidingStatementHasItsOwnLine() {
        SourceFile file = SourceFile.inMemory("api.yaml", "a: 1\npolicy:\n  Version: '2012-10-17'\n  Statement:\n"
                + "    - {Effect: Allow, Action: '*', Resource: '*'}\n    - {Effect: Deny, Action: '*', Resource: '*'}\n");
        Node policy = SourceReader.parse(file).root().flatMap(Node::asMap).flatMap(map -> map.get("policy")).orElseThrow();
        PolicyDocument document = PolicyReader.read(new Stated(JsonText.compact(policy), InFile.of(policy)),
                PolicyReader.Kind.IDENTITY).document().orElseThrow();
        Verdict verdict = PolicyEvaluator.evaluate(List.of(document),
                new PolicyRequest("execute-api:Invoke", RESOURCE, Optional.empty(), RequestFacts.none()));
        assertThat(verdict.decision()).isEqualTo(Decision.EXPLICIT_DENY);
        assertThat(verdict.statement().orElseThrow().origin()).hasToString("api.yaml:6:7");
    }

    /** A policy of many stars, which a regular expression would be lost in. */
    @Test void manyStarsTakeNoTime() {
        assertThat(Glob.of("a*".repeat(3000) + "b").matches("a".repeat(8000))).isFalse();
    }

    private static String decided(String policy, PolicyReader.Kind kind, String action, String resource, Optional<Identity> caller,
                                  RequestFacts facts) {
        ParsedPolicy parsed = PolicyReader.read(new Stated(policy, ORIGIN), kind);
        assertThat(parsed.problems()).isEmpty();
        PolicyDocument expanded = parsed.document().orElseThrow().expanded("arn:aws:execute-api:us-east-1:123456789012:api1");
        try {
            return PolicyEvaluator.evaluate(List.of(expanded), new PolicyRequest(action, resource, caller, facts)).decision().name();
        } catch (NotSupportedException e) {
            return "refused: " + e.reasons().get(0).what();
        }
    }

    /** The facts of a row: {@code given} for its key, {@code facts} for others; what is null is known to be absent. */
    private static RequestFacts facts(MapNode row) {
        RequestFacts facts = RequestFacts.none();
        if (row.has("given")) {
            facts = facts.with(text(row, "key", "k"), row.get("given").flatMap(Node::asText));
        }
        for (MapNode.Entry entry : row.get("facts").flatMap(Node::asMap).map(MapNode::entries).orElse(List.of())) {
            facts = facts.with(entry.name(), entry.value().asText());
        }
        return facts;
    }

    private static Optional<Identity> caller(String name) {
        String arn = switch (name) {
            case "alice" -> "arn:aws:iam::123456789012:user/team/alice";
            case "bob" -> "arn:aws:iam::999999999999:user/bob";
            case "session" -> "arn:aws:sts::123456789012:assumed-role/admin/work";
            default -> "";
        };
        return arn.isEmpty() ? Optional.empty() : Optional.of(new Identity("AKIA" + name, "secret", Optional.empty(), Optional.empty(),
                arn, arn.split(":")[4], "AIDA" + name, List.of()));
    }

    private static String policy(Map<String, Object> statement, String version) {
        return JsonValues.write(Map.of("Version", version, "Statement", List.of(statement)));
    }

    private interface Check {
        void of(MapNode row);
    }

    private static List<DynamicTest> rows(String table, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Node row : TABLES.get(table).flatMap(Node::asList).map(ListNode::items).orElseThrow()) {
            tests.add(DynamicTest.dynamicTest(JsonText.compact(row), () -> check.of(row.asMap().orElseThrow())));
        }
        return tests;
    }

    private static String text(MapNode row, String key, String otherwise) {
        return row.get(key).flatMap(Node::asText).orElse(otherwise);
    }

    private static MapNode tables() {
        Path file = Path.of("src/test/resources/simulate/access/policies.rows");
        try {
            return SourceReader.parse(SourceFile.of("policies.rows", file, Files.readString(file))).root().flatMap(Node::asMap).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
