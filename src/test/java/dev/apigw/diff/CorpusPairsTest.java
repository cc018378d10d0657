package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.diff.rule.DiffRules;
import dev.apigw.report.Ansi;
import dev.apigw.report.DiffFormat;
import dev.apigw.report.DiffReport;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each definition of the corpus against its neighbour, in every format: nothing throws, and what is gone comes back the other way. */
class CorpusPairsTest {
    private static final long LARGEST = 2_000_000;

    @Test void comparesStrangersWithEachOther() throws IOException {
        Optional<Path> corpus = Stream.of("..", "../..").map(up -> Path.of(up, "shared", "corpus")).filter(Files::isDirectory).findFirst();
        assumeTrue(corpus.isPresent(), "the corpus is not here");
        List<Side> sides;
        try (Stream<Path> files = Files.walk(corpus.get())) {
            sides = files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)")).filter(CorpusPairsTest::isSmall).sorted()
                    .flatMap(file -> side(file).stream()).toList();
        }
        assertThat(sides).hasSizeGreaterThan(100);
        int changes = 0;
        for (int i = 1; i < sides.size(); i++) {
            List<Change> found = Differ.changes(new Comparison(sides.get(i - 1), sides.get(i)), DiffRules.all());
            DiffReport report = new DiffReport("1", Path.of(""), sides.get(i - 1).name(), sides.get(i).name(),
                    Sifted.of(found, List.of(), LocalDate.EPOCH), Set.of(), OptionalInt.empty());
            for (DiffFormat format : DiffFormat.values()) {
                assertThat(format.render(report, Ansi.OFF, 160)).isNotNull();
            }
            changes += found.size();
        }
        assertThat(changes).isGreaterThan(1000);
    }

    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) < LARGEST;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Side> side(Path file) {
        return DocumentLoader.load(file.toString(), file, ResolveOptions.none()).document().map(document -> new Side(file.toString(),
                new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api()), Optional.empty()));
    }
}
