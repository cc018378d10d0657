package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.diff.contract.Contract;
import dev.apigw.diff.rule.DiffRules;
import dev.apigw.resolve.ResolveOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The definitions that strangers wrote: each is equal to itself, and the difference of two has two directions. */
class ContractCorpusTest {
    @Test void eachIsEqualToItself() throws IOException {
        List<String> surprises = new ArrayList<>();
        for (Path file : files()) {
            Optional<Side> side = side(file);
            if (side.isPresent()) {
                List<Change> changes = Differ.changes(new Comparison(side.get(), side(file).orElseThrow()), DiffRules.all());
                changes.forEach(change -> surprises.add(file + ": " + change));
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test void whatIsNewInOneDirectionIsGoneInTheOther() throws IOException {
        Optional<Side> last = Optional.empty();
        int compared = 0;
        for (Path file : files()) {
            Optional<Side> side = side(file).filter(s -> !Contract.of(s.definition()).operations().isEmpty());
            if (side.isPresent() && last.isPresent()) {
                List<Change> there = Differ.changes(new Comparison(last.get(), side.get()), DiffRules.all());
                List<Change> back = Differ.changes(new Comparison(side.get(), last.get()), DiffRules.all());
                assertThat(gone(back)).as("new from one to the other").isLessThanOrEqualTo(added(there) + covered(back));
                assertThat(gone(there)).as("gone from one to the other").isLessThanOrEqualTo(added(back) + covered(there));
                compared++;
            }
            last = side;
        }
        assertThat(compared).isPositive();
    }

    private static long added(List<Change> changes) {
        return changes.stream().filter(change -> change.id().equals("endpoint-added")).count();
    }

    private static long gone(List<Change> changes) {
        return changes.stream().filter(change -> change.id().matches("api-(path-)?removed-.*")).count();
    }

    private static long covered(List<Change> changes) {
        return changes.stream().filter(change -> change.id().equals("api-covered-by-any")).count();
    }

    private static Optional<Side> side(Path file) {
        return Sides.of(file, new ResolveOptions(Map.of(), List.of(file.getParent()), false, Optional.empty()));
    }

    private static List<Path> files() throws IOException {
        Optional<Path> folder = Stream.of("..", "../..").map(up -> Path.of(up, "shared", "corpus")).filter(Files::isDirectory).findFirst();
        assumeTrue(folder.isPresent(), "no shared/corpus beside this checkout");
        try (Stream<Path> files = Files.walk(folder.get())) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)") && Files.isRegularFile(file)).sorted().toList();
        }
    }
}
