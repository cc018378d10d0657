package dev.apigw.source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in words for a user what SnakeYAML says in terms of its scanner. */
final class YamlFault {
    /** What stands wrong and what to do about it. */
    private record Wording(String message, String hint) {}

    /** By the beginning of SnakeYAML's problem text. */
    private static final Map<String, Wording> WORDINGS = Map.ofEntries(
            Map.entry("mapping values are not allowed here", new Wording(
                    "a `:` with a space behind it stands where no key can end",
                    "Quote the value if the colon is part of it; else check the indentation of this line and the one above.")),
            Map.entry("sequence entries are not allowed here", new Wording(
                    "a `-` stands where no list item can begin", "Put the item on a line of its own, or quote the text.")),
            Map.entry("mapping keys are not allowed here", new Wording(
                    "a `?` stands where no key can begin", "Quote the text.")),
            Map.entry("could not find expected ':'", new Wording(
                    "this line reads like a key, but there is no `:` behind it",
                    "Add the `:`, or indent the line if it goes on with the value above.")),
            Map.entry("found unexpected end of stream", new Wording(
                    "the quotation mark that opens this value is never closed", "Close it.")),
            Map.entry("found unexpected document separator", new Wording(
                    "a quoted value is not closed before the next document begins", "Close the quotation mark.")),
            Map.entry("found unknown escape character", new Wording(
                    "a double-quoted value holds a backslash that escapes nothing",
                    "Write `\\\\` for a backslash, or put the value in single quotes.")),
            Map.entry("expected escape sequence of", new Wording(
                    "an escape sequence lacks its hexadecimal digits", "Write `\\xHH`, `\\uHHHH` or `\\UHHHHHHHH`.")),
            Map.entry("expected ',' or ']'", new Wording(
                    "a list that begins with `[` goes on without a `,` or its end `]`",
                    "Add the `,` or `]`, or quote a value that holds one of `[ ] { } ,`.")),
            Map.entry("expected ',' or '}'", new Wording(
                    "a mapping that begins with `{` goes on without a `,` or its end `}`",
                    "Add the `,` or `}`, or quote a value that holds one of `[ ] { } ,`.")),
            Map.entry("expected <block end>, but found '-'", new Wording(
                    "a list item stands where a key of the mapping above is expected", "Correct the indentation.")),
            Map.entry("expected <block end>", new Wording(
                    "the indentation fits neither the value above nor a new one", "Align this line with its neighbours.")),
            Map.entry("expected the node content", new Wording(
                    "a value is expected here", "Write the value, or quote it if it begins with one of `, ] } -`.")),
            Map.entry("expected '<document start>'", new Wording(
                    "there is more text behind the end of the value", "Correct the indentation, or remove the text.")),
            Map.entry("found undefined tag handle", new Wording(
                    "the tag names a handle that no `%TAG` line declares", "Write a tag such as `!Sub`.")),
            Map.entry("expected chomping or indentation indicators", new Wording(
                    "behind `|` or `>` stands something else than an indentation digit, `+` or `-`",
                    "Begin the text on the next line.")),
            Map.entry("expected indentation indicator in the range", new Wording(
                    "the indentation digit behind `|` or `>` is 0", "Write 1 to 9, or leave the digit out.")),
            Map.entry("expected a comment or a line break", new Wording(
                    "text stands behind `|` or `>`, where the line has to end", "Begin the text on the next line.")),
            Map.entry("unexpected character found", new Wording(
                    "the name of an anchor or alias holds a character that it cannot hold",
                    "Use letters, digits, `-` and `_`; quote a text that begins with `&` or `*`.")));

    /** Faults that the scanner meets late: the place to correct is where it began to read. */
    private static final List<String> AT_CONTEXT = List.of("found unexpected end of stream", "could not find expected ':'");

    private static final Wording DIRECTIVE = new Wording("a line that begins with `%` is no directive of YAML",
            "Remove the line; a template has to be rendered first.");
    private static final Wording TAG = new Wording("the name of a tag holds a character that it cannot hold",
            "Write a tag such as `!Sub`, or quote a text that begins with `!`.");
    private static final Wording TAB = new Wording("a tab stands where YAML allows only spaces", "Indent with spaces.");

    private YamlFault() {}

    static SourceProblem of(SourceFile file, String text, MarkedYAMLException e) {
        Optional<SourceProblem> marker = mergeConflict(file, text);
        if (marker.isPresent()) {
            return marker.get();
        }
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        int at = mark == null ? 0 : Math.min(mark.getIndex(), text.length());
        Integer context = e.getContextMark() == null ? null : e.getContextMark().getIndex();
        String problem = String.valueOf(e.getProblem());
        if (context != null && AT_CONTEXT.stream().anyMatch(problem::startsWith)) {
            return problem(file, context, null, wording(problem));
        }
        if (String.valueOf(e.getContext()).endsWith("directive")) {
            return problem(file, context == null ? at : context, null, DIRECTIVE);
        }
        if (String.valueOf(e.getContext()).endsWith("scanning a tag")) {
            return problem(file, context == null ? at : context, null, TAG);
        }
        return problem(file, at, context,
                isTab(text, at) ? TAB : cannotStart(text, at, problem).orElseGet(() -> wording(problem)));
    }

    /** A fault that SnakeYAML reports without a place. */
    static SourceProblem unplaced(SourceFile file, int at) {
        return problem(file, at, null, new Wording("the text cannot be understood from here on",
                "Check the line for a stray escape, quotation mark or bracket."));
    }

    private static boolean isTab(String text, int at) {
        return at < text.length() && text.charAt(at) == '\t';
    }

    private static Optional<Wording> cannotStart(String text, int at, String problem) {
        if (!problem.contains("cannot start any token") || at >= text.length()) {
            return Optional.empty();
        }
        return Optional.of(new Wording("a value cannot begin with `" + Character.toString(text.codePointAt(at)) + "`",
                "Quote the value."));
    }

    private static Wording wording(String problem) {
        return WORDINGS.entrySet().stream().filter(e -> problem.startsWith(e.getKey()))
                .max(Comparator.comparingInt(e -> e.getKey().length())).map(Map.Entry::getValue)
                .orElseGet(() -> new Wording(problem, "Correct the text at this place."));
    }

    private static Optional<SourceProblem> mergeConflict(SourceFile file, String text) {
        int at = text.startsWith("<<<<<<< ") ? 0 : text.indexOf("\n<<<<<<< ") + 1;
        if (at == 0 && !text.startsWith("<<<<<<< ")) {
            return Optional.empty();
        }
        return Optional.of(problem(file, at, null, new Wording("a merge conflict was committed unresolved",
                "Keep one side and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`.")));
    }

    private static SourceProblem problem(SourceFile file, int at, Integer related, Wording wording) {
        Optional<SourceSpan> other = Optional.ofNullable(related).filter(r -> r != at).map(r -> file.span(r, r));
        return new SourceProblem("yaml-syntax", true, file.span(at, at),
                "The YAML cannot be read: " + wording.message() + ".", Optional.of(wording.hint()), other);
    }
}
