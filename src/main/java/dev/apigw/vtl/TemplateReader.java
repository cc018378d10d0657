package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.TokenMgrError;

/** Text to a template, faults with their place. */
final class TemplateReader {
    private static final String ENDS_EARLY = "it ends where more has to follow (a bracket, a quote or `#end`)";
    /** What the parser puts behind a template to see its end. */
    private static final String END_MARK = "\u001c";
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private TemplateReader() {}

    /** @throws TemplateFailure at the first fault; the parser does not get past it */
    static Template read(VelocityRuntime velocity, String text, Template parsed) throws TemplateFailure {
        try {
            parsed.setName("template");
            parsed.setRuntimeServices(velocity);
            parsed.setData(velocity.parse(new StringReader(text), parsed));
            // Arguments of directives and references inside double-quoted strings are only looked at here.
            parsed.initDocument();
            return parsed;
        } catch (ParseException e) {
            throw failure(text, placeOf(e), whatIsWrong(e));
        } catch (TokenMgrError | VelocityException e) {
            throw failure(text, placeIn(e.getMessage()), firstLine(e.getMessage()));
        } catch (StackOverflowError e) {
            throw failure(text, Optional.empty(), "it is nested too deeply");
        }
    }

    private record LineAndColumn(int line, int column) {}

    private static Optional<LineAndColumn> placeOf(ParseException e) {
        Token token = e.currentToken;
        if (token == null || token.next == null) {
            return placeIn(e.getMessage());
        }
        return Optional.of(new LineAndColumn(token.next.beginLine, token.next.beginColumn));
    }

    private static Optional<LineAndColumn> placeIn(String message) {
        Matcher place = PLACE.matcher(message == null ? "" : message);
        return place.find() ? Optional.of(new LineAndColumn(Integer.parseInt(place.group(1)),
                Integer.parseInt(place.group(2)))) : Optional.empty();
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

    private static TemplateFailure failure(String text, Optional<LineAndColumn> found, String message) {
        LineAndColumn at = found.orElse(new LineAndColumn(1, 1));
        Places.Place place = new Places(text).of(at.line(), at.column(), false);
        // The tokenizer's own words speak of its states; the character at fault says more.
        String said = message.startsWith("Lexical error") && place.offset() < text.length()
                ? "the character `" + text.charAt(place.offset()) + "` cannot stand here" : message;
        return new TemplateFailure(Reason.SYNTAX, said, place.line(), place.column(), place.offset());
    }
}
