package dev.apigw.simulate.step;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.Template;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;
import dev.apigw.vtl.UndefinedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what became of a template: the line of the definition, what printed nothing, where it failed. */
final class TemplateRun {
    /** Source: reported – public execution logs of a binary body; that any template that fails is logged so is inferred. */
    static final String NO_REQUEST = "Unable to transform request";
    /** Source: inferred – from the other side. */
    static final String NO_RESPONSE = "Unable to transform response";
    /** How many references a note names before it only counts. */
    private static final int NAMED = 5;

    private TemplateRun() {}

    static List<Note> notes(Template template, Rendering rendering) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(() -> "rendered to " + Body.of(rendering.output()).size() + " bytes", template.text().origin()));
        List<UndefinedReference> undefined = rendering.undefined();
        if (!undefined.isEmpty()) {
            String names = undefined.stream().limit(NAMED)
                    .map(reference -> "`" + reference.text() + "` in line " + reference.line())
                    .collect(Collectors.joining(", "));
            notes.add(Note.of(undefined.size() + (undefined.size() == 1 ? " reference prints" : " references print")
                            + " nothing: " + names + (undefined.size() > NAMED ? " …" : ""),
                    Places.inside(template.text(), undefined.get(0).offset())));
        }
        return notes;
    }

    /**
     * A template that fails is a 500; a client's body that begins like JSON and is none is the client's fault.
     *
     * <p>Source: documented – developer guide, "Gateway responses in API Gateway"; for the body: status observed –
     * conformance/render/observed-2015, its text inferred from that of parameter mappings.
     */
    static Outcome.Reject failed(Template template, TemplateFailure failure) {
        boolean clientsFault = failure.reason() == TemplateFailure.Reason.INVALID_BODY
                && template.side() == Template.Side.REQUEST;
        Outcome.Reject reject = Outcome.Reject.of(clientsFault ? Failure.INVALID_JSON : Failure.INTERNAL_SERVER_ERROR,
                Note.of("template `" + template.contentType() + "` fails in line " + failure.line() + ", column "
                        + failure.column() + ": " + failure.getMessage(), Places.inside(template.text(), failure.offset())));
        return clientsFault ? reject
                : reject.misconfigured(template.side() == Template.Side.REQUEST ? NO_REQUEST : NO_RESPONSE);
    }
}
