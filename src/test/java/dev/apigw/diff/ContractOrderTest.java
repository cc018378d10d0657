package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diff.rule.DiffRules;
import dev.apigw.source.JsonValues;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same content in another order is no difference, whatever the definition. */
class ContractOrderTest {
    private static final Set<String> SETS = Set.of("required", "enum", "oneOf", "anyOf", "allOf", "parameters", "tags", "consumes",
            "produces", "security");

    static Stream<Path> fixtures() {
        return ContractFixturesTest.fixtures();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void anotherOrderIsNoDifference(Path before) {
        Side side = Sides.of(before);
        for (int seed = 0; seed < 3; seed++) {
            String shuffled = JsonValues.write(shuffled(side.definition().document().root(), "", new Random(seed)));
            Side other = Sides.of(shuffled).orElseThrow();
            assertThat(Differ.changes(new Comparison(side, other), DiffRules.all())).isEmpty();
            assertThat(Differ.changes(new Comparison(other, side), DiffRules.all())).isEmpty();
        }
    }

    private static Object shuffled(Node node, String key, Random random) {
        if (node instanceof MapNode map) {
            List<MapNode.Entry> entries = new ArrayList<>(map.entries());
            Collections.shuffle(entries, random);
            Map<String, Object> result = new LinkedHashMap<>();
            entries.forEach(entry -> result.put(entry.name(), shuffled(entry.value(), entry.name(), random)));
            return result;
        }
        if (node instanceof ListNode list) {
            List<Object> items = new ArrayList<>(list.items().stream().map(item -> shuffled(item, "", random)).toList());
            if (SETS.contains(key)) {
                Collections.shuffle(items, random);
            }
            return items;
        }
        return node;
    }
}
