package dev.apigw.suite;

import dev.apigw.model.Stage;
import dev.apigw.source.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file of cases for one API on one stage.
 *
 * @param file         as it was read
 * @param definition   the API, built once for all cases
 * @param world        what all cases meet; each in a state of its own
 */
public record Suite(SourceFile file, SuiteDefinition definition, World world, List<SuiteCase> cases) {
    private static final String ENDING = "\\.test\\.(yaml|yml|json)$";

    public Suite {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(world, "world");
        cases = List.copyOf(cases);
    }

    /** Whether a file is a suite by its name. */
    public static boolean isSuite(String fileName) {
        return fileName.matches(".*" + ENDING);
    }

    /** The name of the file without folder and ending: what the suite is about. */
    public String topic() {
        return file.name().replaceFirst("^.*[/\\\\]", "").replaceFirst(ENDING, "");
    }

    /** What a report and a filter call a case. */
    public String nameOf(SuiteCase testCase) {
        return file.name() + " > " + testCase.name();
    }

    /** The same suite against another definition on another stage; accounts and stubs stay. */
    public Suite on(Stage stage, SuiteDefinition other, Optional<SuiteDefinition> canary) {
        return new Suite(file, other, new World(stage, world.account(), world.backend(), canary), cases);
    }

    /** The same suite with those of its cases whose name passes a test. */
    public Suite select(Predicate<String> test) {
        return new Suite(file, definition, world, cases.stream().filter(c -> test.test(nameOf(c))).toList());
    }
}
