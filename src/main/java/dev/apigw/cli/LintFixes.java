package dev.apigw.cli;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.lint.Fixer;
import dev.apigw.lint.LintResult;
import dev.apigw.report.Ansi;
import dev.apigw.report.UnifiedDiff;
import dev.apigw.source.EditedFiles;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code --fix}: makes fixes and lints again until there is nothing left to fix; files are written at the very end. */
final class LintFixes {
    /** A fix may make room for another; rules that undo each other would go on for ever. */
    private static final int ROUNDS = 10;

    /** What linting gave for files that read as given. */
    record Round(List<LintResult> results, List<Diagnostic> diagnostics) {
        Round with(List<Diagnostic> more) {
            return new Round(results, Stream.concat(diagnostics.stream(), more.stream()).toList());
        }

        long fixable() {
            return diagnostics.stream().filter(diagnostic -> diagnostic.fix().isPresent()).count();
        }
    }

    private final Map<Path, SourceFile> before = new LinkedHashMap<>();
    private final Map<Path, String> after = new LinkedHashMap<>();
    private int fixed;

    /** The last round: what is left. */
    Round run(Function<EditedFiles, Round> lint) {
        Round round = lint.apply(EditedFiles.none());
        for (int i = 0; i < ROUNDS && round.fixable() > 0; i++) {
            Fixer.Result made = Fixer.fix(round.diagnostics());
            Map<Path, String> texts = new LinkedHashMap<>(after);
            made.changes().forEach((path, change) -> texts.put(path, change.after()));
            if (made.changes().isEmpty() || !made.changes().values().stream().allMatch(LintFixes::isReadable)) {
                return round;
            }
            Round next = lint.apply(new EditedFiles(texts));
            if (next.fixable() >= round.fixable()) {
                return round; // a fix that mends nothing; without this it would be made again and again
            }
            made.changes().forEach((path, change) -> before.putIfAbsent(path, change.before()));
            after.putAll(texts);
            fixed += made.fixed();
            round = next;
        }
        return round;
    }

    private static boolean isReadable(Fixer.Change change) {
        boolean was = SourceReader.parse(change.before()).root().isPresent();
        return !was || SourceReader.parse(SourceFile.inMemory(change.before().name(), change.after())).root().isPresent();
    }

    /** What would be written, as a patch. */
    String diff(Ansi ansi) {
        StringBuilder diff = new StringBuilder();
        before.values().stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(file -> diff.append(
                UnifiedDiff.of(file.name(), file.text(), after.get(EditedFiles.key(file.path().orElseThrow())), ansi)));
        return diff.toString();
    }

    /** Replaces each changed file, whole or not at all. */
    void write() {
        after.forEach(OutputFile::replaceText);
    }

    /** {@code 3 fixed in 2 files}. */
    String summary(boolean written) {
        return fixed + (written ? " fixed" : " can be fixed") + " in " + after.size() + (after.size() == 1 ? " file" : " files");
    }
}
