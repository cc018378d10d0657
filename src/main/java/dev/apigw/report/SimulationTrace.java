package dev.apigw.report;

import dev.apigw.diagnostic.Severity;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Trace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The trace of a simulation for people: a box per stage in the order of API Gateway's console, the backend between them, and
 * for an error its explanation.
 *
 * @param whole whether long bodies are shown to their end
 */
public record SimulationTrace(Ansi ansi, BoxStyle style, boolean whole, boolean showSecrets) {
    /** Lines and characters of a body that are shown. */
    private static final int LINES = 8;
    private static final int CHARACTERS = 600;

    public SimulationTrace {
        Objects.requireNonNull(ansi, "ansi");
        Objects.requireNonNull(style, "style");
    }

    /** The text for one request. */
    public String of(Simulated simulated) {
        Secrets secrets = showSecrets ? Secrets.none() : simulated.secrets();
        StringBuilder text = new StringBuilder();
        for (Stage stage : Stage.values()) {
            text.append(box(stage, simulated, secrets));
        }
        simulated.answered().flatMap(Explanations::of).ifPresent(explanation ->
                text.append(explained(simulated.answered().orElseThrow().response().statusCode(), explanation, secrets)));
        return text.toString();
    }

    private String box(Stage stage, Simulated simulated, Secrets secrets) {
        List<Trace.Entry> entries = simulated.result().trace().entries().stream().filter(e -> e.stage() == stage).toList();
        Optional<StageContents> contents = StageContents.of(stage, simulated).filter(held -> !held.head().isEmpty() || !held.body().isEmpty());
        boolean passed = stage == Stage.INTEGRATION_RESPONSE && isPassed(simulated);
        if (entries.isEmpty() && contents.isEmpty() && !passed) {
            return "";
        }
        Box box = new Box(stage.title(), style, ansi);
        entries.forEach(entry -> box.decision(entry.step(), Printable.oneLine(secrets.mask(entry.text())),
                entry.origin().map(Places::line).map(Printable::oneLine).orElse("")));
        if (passed) {
            box.remark("A proxy integration passes the answer as it is.");
        }
        contents.ifPresent(held -> {
            if (!entries.isEmpty()) {
                box.divider();
            }
            held.head().forEach(line -> box.content(Printable.oneLine(secrets.mask(line))));
            body(held.body(), !held.head().isEmpty(), box, secrets);
        });
        return box.close();
    }

    private static boolean isPassed(Simulated simulated) {
        return simulated.answered().map(answered -> answered.exchange()).filter(Exchange::isAnswered)
                .filter(exchange -> exchange.integration().type().isProxy()).isPresent();
    }

    private void body(Body body, boolean behindHead, Box box, Secrets secrets) {
        if (body.isEmpty()) {
            return;
        }
        if (behindHead) {
            box.content("");
        }
        if (!body.isText()) {
            box.remark(body.size() + " bytes that are no text");
            return;
        }
        String text = secrets.mask(body.text());
        String shown = whole ? text : start(text);
        shown.lines().forEach(line -> box.content(Printable.code(line)));
        if (shown.length() < text.length()) {
            box.remark(style.ellipsis() + " " + body.size() + " bytes in all; -v shows them");
        }
    }

    /** The first lines of a text, without half a surrogate pair at their end. */
    private static String start(String text) {
        int end = 0;
        for (int line = 0; line < LINES && end < text.length(); line++) {
            int next = text.indexOf('\n', end);
            end = next < 0 ? text.length() : next + 1;
        }
        end = Math.min(end, CHARACTERS);
        return text.substring(0, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    private String explained(int status, Explanation explanation, Secrets secrets) {
        StringBuilder text = new StringBuilder();
        String label = "why " + status;
        List<String> why = Box.wrapped(Printable.oneLine(label + ": " + secrets.mask(explanation.why())), Box.WIDTH);
        text.append(ansi.colored(status < 400 ? Severity.INFO : Severity.ERROR, label)).append(why.get(0).substring(label.length())).append('\n');
        why.stream().skip(1).forEach(line -> text.append("  ").append(line).append('\n'));
        explanation.place().ifPresent(place -> line("at " + Places.line(place), text));
        line("change: " + secrets.mask(explanation.change()), text);
        explanation.shaped().ifPresent(note ->
                line("also: " + note.text() + note.origin().map(place -> " [" + Places.line(place) + "]").orElse(""), text));
        return text.toString();
    }

    private static void line(String line, StringBuilder text) {
        Box.wrapped(Printable.oneLine(line), Box.WIDTH - 2).forEach(each -> text.append("  ").append(each).append('\n'));
    }
}
