package dev.apigw.suite;

import dev.apigw.diagnostic.TextEdit;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A suite file that expects what was answered. Only values that differ are written anew; comments, order and layout of all else
 * stay.
 *
 * @param text    of the whole file
 * @param changes what was changed, in the order of the cases
 * @param left    what differs and cannot be written
 */
public record SuiteUpdate(String text, List<Change> changes, List<Change> left) {
    /** One difference of one case. */
    public record Change(SuiteCase testCase, Difference difference) {
        public Change {
            Objects.requireNonNull(testCase, "testCase");
            Objects.requireNonNull(difference, "difference");
        }
    }

    public SuiteUpdate {
        Objects.requireNonNull(text, "text");
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    /** The update that a run of a suite asks for. */
    public static SuiteUpdate of(SuiteResult result) {
        ParsedSource parsed = SourceReader.parse(result.suite().file());
        EditMaker maker = new EditMaker(result.suite().file(), parsed.root().orElseThrow());
        List<TextEdit> edits = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<Change> left = new ArrayList<>();
        for (CaseResult each : result.cases()) {
            for (Difference difference : each.differences()) {
                Optional<List<TextEdit>> made = difference.replacement().flatMap(maker::edits);
                made.ifPresent(edits::addAll);
                (made.isPresent() ? changes : left).add(new Change(each.testCase(), difference));
            }
        }
        return new SuiteUpdate(TextEdit.apply(result.suite().file().text(), edits), changes, left);
    }
}
