package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.source.EditedFiles;
import dev.apigw.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the fixes of findings, as many as fit together: of two that overlap, the first one is made. */
public final class Fixer {
    /** A place that is changed already, in the text as it was. */
    private record Edit(int start, int end, String replacement) {
        static Edit of(TextEdit edit) {
            return new Edit(edit.span().start(), edit.span().end(), edit.replacement());
        }

        /** Two insertions at one place would stand in an order that nobody chose. */
        boolean overlaps(Edit other) {
            return start < other.end && other.start < end || start == other.start;
        }
    }

    /** A file with another text. */
    public record Change(SourceFile before, String after) {}

    /**
     * What became of the files.
     *
     * @param changes by {@link EditedFiles#key}
     * @param fixed   how many findings were mended
     */
    public record Result(Map<Path, Change> changes, int fixed) {}

    private final Map<Path, SourceFile> files = new LinkedHashMap<>();
    private final Map<Path, List<Edit>> made = new LinkedHashMap<>();
    private int fixed;

    private Fixer() {}

    /** Makes the fixes of sorted findings; what stands in no file on disk is left. */
    public static Result fix(List<Diagnostic> diagnostics) {
        Fixer fixer = new Fixer();
        diagnostics.stream().flatMap(diagnostic -> diagnostic.fix().stream()).forEach(fixer::make);
        Map<Path, Change> changes = new LinkedHashMap<>();
        fixer.made.forEach((path, edits) -> changes.put(path, applied(fixer.files.get(path), edits)));
        return new Result(changes, fixer.fixed);
    }

    private void make(Fix fix) {
        if (fix.edits().isEmpty() || fix.edits().stream().anyMatch(edit -> edit.span().file().path().isEmpty())) {
            return;
        }
        Map<Path, List<Edit>> wanted = new LinkedHashMap<>();
        for (TextEdit edit : fix.edits()) {
            Path path = EditedFiles.key(edit.span().file().path().orElseThrow());
            files.putIfAbsent(path, edit.span().file());
            List<Edit> known = made.getOrDefault(path, List.of());
            Edit own = Edit.of(edit);
            if (known.contains(own)) {
                continue; // the same edit mends another finding, or the file belongs to two definitions
            }
            if (known.stream().anyMatch(own::overlaps)) {
                return;
            }
            wanted.computeIfAbsent(path, key -> new ArrayList<>()).add(own);
        }
        wanted.forEach((path, edits) -> made.computeIfAbsent(path, key -> new ArrayList<>()).addAll(edits));
        fixed++;
    }

    private static Change applied(SourceFile file, List<Edit> edits) {
        return new Change(file, TextEdit.apply(file.text(), edits.stream()
                .map(edit -> new TextEdit(file.span(edit.start(), edit.end()), edit.replacement())).toList()));
    }
}
