package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the cases that were recorded from AWS. Each one either passes in full or is refused by name; a wrong answer fails, and
 * so does a change of what is refused.
 */
class ConformanceTest {
    private static final Path SUITES = Path.of("../shared/conformance/invoke");

    /** What became of the cases of one topic. */
    private record Tally(int passed, List<String> refused, List<String> failed) {}

    @Test void answersAsRecordedOrRefusesByName() throws IOException {
        assumeTrue(Files.isDirectory(SUITES), "skipped: the conformance suites are not there");
        Map<String, Tally> tallies = new TreeMap<>();
        try (Stream<Path> files = Files.list(SUITES)) {
            files.filter(file -> file.toString().endsWith(".test.yaml")).map(Suite::read)
                    .forEach(suite -> tallies.put(suite.topic(), tally(suite)));
        }
        print(tallies);
        assertThat(tallies.values().stream().flatMap(tally -> tally.failed().stream())).isEmpty();
        assertThat(tallies.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue().passed() + " passed, "
                + entry.getValue().refused().size() + " refused")).containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/simulate/conformance.txt")));
    }

    private static Tally tally(Suite suite) {
        int passed = 0;
        List<String> refused = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (MapNode testCase : suite.cases()) {
            String name = suite.topic() + ": " + testCase.get("name").flatMap(Node::asText).orElseThrow();
            if (suite.refused().isPresent()) {
                refused.add(suite.refused().get());
                continue;
            }
            SimulationResult result = suite.run(testCase);
            if (result instanceof SimulationResult.Refused no) {
                refused.add(no.reasons().get(0).what());
            } else if (result instanceof SimulationResult.NoBackend none) {
                failed.add(name + "\n    no backend for " + none.request());
            } else {
                List<String> faults = Expectations.faults(testCase.get("expect").flatMap(Node::asMap).orElseThrow(),
                        (SimulationResult.Answered) result);
                passed += faults.isEmpty() ? 1 : 0;
                if (!faults.isEmpty()) {
                    failed.add(name + "\n    " + String.join("\n    ", faults) + "\n" + result.trace().entries().stream()
                            .map(e -> "      " + e.step() + ": " + e.text()).collect(Collectors.joining("\n")));
                }
            }
        }
        return new Tally(passed, refused, failed);
    }

    private static void print(Map<String, Tally> tallies) {
        System.out.printf("%-32s %6s %7s %6s  %s%n", "topic", "passed", "refused", "failed", "refused for");
        tallies.forEach((topic, tally) -> System.out.printf("%-32s %6d %7d %6d  %s%n", topic, tally.passed(),
                tally.refused().size(), tally.failed().size(), tally.refused().stream().distinct().toList()));
        System.out.printf("%-32s %6d %7d %6d%n", "all", tallies.values().stream().mapToInt(Tally::passed).sum(),
                tallies.values().stream().mapToInt(tally -> tally.refused().size()).sum(),
                tallies.values().stream().mapToInt(tally -> tally.failed().size()).sum());
    }
}
