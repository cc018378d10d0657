package dev.apigw.vtl;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.TokenMgrError;

/** Whether a mapping template is VTL at all; nothing is rendered, nothing is loaded. */
public final class TemplateSyntax {
    private static final String ENDS_EARLY = "it ends where more has to follow (a bracket, a quote or `#end`)";
    /** What the parser puts behind a template to see its end. */
    private static final String END_MARK = "\u001c";
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private TemplateSyntax() {}

    /** The first fault of a template, or none; the parser does not get past a fault. */
    public static List<SyntaxProblem> check(String template) {
        try {
            Template parsed = new Template();
            parsed.setName("template");
            parsed.setRuntimeServices(Holder.VELOCITY);
            parsed.setData(Holder.VELOCITY.parse(new StringReader(template), parsed));
            // Arguments of directives and references inside double-quoted strings are only looked at here.
            parsed.initDocument();
            return List.of();
        } catch (ParseException e) {
            return List.of(character(template, at(template, placeOf(e), whatIsWrong(e))));
        } catch (TokenMgrError | VelocityException e) {
            return List.of(character(template, at(template, placeIn(e.getMessage()), firstLine(e.getMessage()))));
        } catch (StackOverflowError e) {
            return List.of(at(template, Optional.empty(), "it is nested too deeply"));
        }
    }

    private record Place(int line, int column) {}

    private static Optional<Place> placeOf(ParseException e) {
        Token token = e.currentToken;
        if (token == null || token.next == null) {
            return placeIn(e.getMessage());
        }
        return Optional.of(new Place(token.next.beginLine, token.next.beginColumn));
    }

    private static Optional<Place> placeIn(String message) {
        Matcher place = PLACE.matcher(message == null ? "" : message);
        return place.find() ? Optional.of(new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                : Optional.empty();
    }

    private static String whatIsWrong(ParseException e) {
        Token token = e.currentToken;
        if (token == null || token.next == null) {
            return firstLine(e.getMessage());
        }
        String image = token.next.image.replace(END_MARK, "").strip();
        return image.isEmpty() ? ENDS_EARLY : "`" + image + "` cannot stand here";
    }

    private static String firstLine(String message) {
        if (message == null) {
            return "it cannot be parsed";
        }
        return message.contains("<EOF>") ? ENDS_EARLY : message.lines().findFirst().orElse(message);
    }

    /** The tokenizer's own words speak of its states; the character at fault says more. */
    private static SyntaxProblem character(String template, SyntaxProblem problem) {
        if (!problem.message().startsWith("Lexical error") || problem.offset() >= template.length()) {
            return problem;
        }
        return new SyntaxProblem(problem.offset(), problem.line(), problem.column(),
                "the character `" + template.charAt(problem.offset()) + "` cannot stand here");
    }

    private static SyntaxProblem at(String template, Optional<Place> place, String message) {
        int line = place.map(Place::line).orElse(1);
        int start = 0;
        for (int seen = 1; seen < line; seen++) {
            int end = template.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        int offset = Math.min(offsetOf(template, start, place.map(Place::column).orElse(1)), template.length());
        return new SyntaxProblem(offset, line, offset - start + 1, message);
    }

    /** The parser counts a tab as up to the next multiple of eight. */
    private static int offsetOf(String template, int lineStart, int column) {
        int offset = lineStart;
        int reached = 1;
        while (reached < column && offset < template.length()) {
            reached = template.charAt(offset) == '\t' ? reached + 8 - (reached - 1) % 8 : reached + 1;
            offset++;
        }
        return offset;
    }

    /** Started by the first template, so that a command without templates does not pay for it. */
    private static final class Holder {
        private static final RuntimeInstance VELOCITY = started();

        private static RuntimeInstance started() {
            RuntimeInstance velocity = new RuntimeInstance();
            // Names such as `$method-id` are in use, as Velocity 1 allowed them.
            velocity.setProperty("parser.allow_hyphen_in_identifiers", true);
            // No files, neither for `#parse` nor for a library of macros.
            velocity.setProperty("resource.loaders", "string");
            velocity.setProperty("resource.loader.string.class",
                    "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
            velocity.setProperty("velocimacro.library.path", "");
            velocity.init();
            return velocity;
        }
    }
}
