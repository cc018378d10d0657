package dev.apigw.lint;

import dev.apigw.source.Layout;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Suppressions in comments of YAML, {@code # apigw-ignore id, id -- reason}: behind something, for its line; on a line of its own,
 * for the next line that is more than a comment.
 */
final class CommentSuppressions {
    private static final String WORD = "apigw-ignore";
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#+\\s*" + WORD + "(?:\\s*:)?(?=\\s)([^\\r\\n]*)");

    private CommentSuppressions() {}

    static List<Suppression> of(SourceFile file) {
        List<Suppression> found = new ArrayList<>();
        String text = file.text();
        // JSON has no comments, and to look for one line in each text of 13 MB takes time.
        for (int at = Layout.isJson(file) ? -1 : text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
            int line = file.positionAt(at).line();
            Matcher comment = COMMENT.matcher(file.line(line));
            int column = at - file.lineStart(line);
            while (comment.find()) {
                if (comment.start() <= column && column < comment.start(2)) {
                    take(file, line, comment, found);
                }
            }
        }
        return found;
    }

    private static void take(SourceFile file, int line, Matcher comment, List<Suppression> found) {
        boolean alone = file.line(line).substring(0, comment.start()).isBlank();
        int meant = alone ? nextCode(file, line) : line;
        int from = file.lineStart(meant);
        int to = from + file.line(meant).length();
        for (SuppressionText.Id id : SuppressionText.ids(comment.group(2))) {
            int start = file.lineStart(line) + comment.start(2) + id.start();
            SourceSpan place = file.span(start, start + id.text().length());
            found.add(new Suppression(new IdPattern(id.text()), place,
                    span -> span.file() == file && from <= span.start() && span.start() <= to));
        }
    }

    private static int nextCode(SourceFile file, int line) {
        int next = line + 1;
        while (next < file.lineCount() && file.line(next).strip().matches("(#.*)?")) {
            next++;
        }
        return Math.min(next, file.lineCount());
    }
}
