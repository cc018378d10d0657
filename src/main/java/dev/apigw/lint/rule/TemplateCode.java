package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.source.ScalarPositions;
import dev.apigw.source.SourceSpan;
import dev.apigw.stated.StatedTemplate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a mapping template without what Velocity does not run: comments and unparsed blocks are blanks, so places stay. */
final class TemplateCode {
    private static final Pattern IDLE = Pattern.compile("#\\*.*?\\*#|#\\[\\[.*?]]#|##[^\\n]*", Pattern.DOTALL);

    private TemplateCode() {}

    static String of(StatedTemplate template) {
        String text = template.text().text();
        return text.contains("#") ? IDLE.matcher(text).replaceAll(idle -> " ".repeat(idle.end() - idle.start())) : text;
    }

    /** A match of a pattern in a template. */
    record Hit(StatedTemplate template, MatchResult match) {
        String group(int number) {
            return match.group(number);
        }

        /** A finding at a group of the match. */
        Finding at(int group, String message) {
            return at(template, match.start(group), match.end(group), message);
        }

        /** A finding at a group of the match, with the fix that writes something else there. */
        Finding replacing(int group, String replacement, String message) {
            SourceSpan place = ScalarPositions.locate(template.text(), match.start(group), match.end(group));
            Finding finding = Finding.at(new InFile(place), message);
            // Where the file has escapes, or a value that was filled in, the text to replace is not there.
            return place.text().equals(match.group(group)) ? finding.withFix(new Fix("Write `" + replacement + "`.",
                    List.of(new TextEdit(place, replacement)))) : finding;
        }

        static Finding at(StatedTemplate template, int from, int to, String message) {
            return Finding.at(new InFile(ScalarPositions.locate(template.text(), from, to)), message);
        }
    }

    /** Every match in the code of every template of the definition, in file order; a template used in many places counts once. */
    static Stream<Hit> hits(Definition definition, Pattern pattern) {
        return Templates.in(definition).distinct().stream()
                .flatMap(template -> pattern.matcher(of(template)).results().map(match -> new Hit(template, match)));
    }

    /** Every match in one template. */
    static Stream<Hit> hits(StatedTemplate template, Pattern pattern) {
        return pattern.matcher(of(template)).results().map(match -> new Hit(template, match));
    }
}
