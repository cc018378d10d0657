package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.velocity.Template;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.MacroOverflowException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.directive.StopCommand;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** A parsed template, which can be rendered by many threads at once. */
final class CompiledTemplate {
    private final VtlBehavior behavior;
    private final Template template;
    private final Places places;
    private final List<Branch> branches;
    /** Of the last rendering, as a guess for the next; threads may overwrite one another's. */
    private int lastLength;

    private CompiledTemplate(VtlBehavior behavior, Template template, String text) {
        this.behavior = behavior;
        this.template = template;
        this.places = new Places(text);
        this.branches = template instanceof ObservedTemplate observed ? observed.branches(places, text) : List.of();
    }

    static CompiledTemplate of(VelocityRuntime velocity, VtlBehavior behavior, String text, boolean observed)
            throws TemplateFailure {
        Template template = TemplateReader.read(velocity, text, observed ? new ObservedTemplate() : new Template());
        return new CompiledTemplate(behavior, template, text);
    }

    /** In the order of the text; empty unless observed. */
    List<Branch> branches() {
        return branches;
    }

    /** Renders, and gives away each branch that was taken up to the end, whatever that was. */
    Rendering render(TemplateInput input, Consumer<Branch> observer) throws TemplateFailure {
        BitSet taken = new BitSet(branches.size());
        try {
            return render(input, false, taken);
        } finally {
            taken.stream().mapToObj(branches::get).forEach(observer);
        }
    }

    Rendering render(TemplateInput input, boolean traced) throws TemplateFailure {
        return render(input, traced, null);
    }

    private Rendering render(TemplateInput input, boolean traced, BitSet taken) throws TemplateFailure {
        OutputWriter writer = new OutputWriter(lastLength + lastLength / 8);
        Trace trace = traced ? new Trace(writer) : null;
        Run run = new Run(behavior, trace, taken);
        RunContext context = new RunContext(run, input);
        InternalContextAdapterImpl adapter = new InternalContextAdapterImpl(context);
        adapter.pushCurrentTemplateName(template.getName());
        adapter.setCurrentResource(template);
        try {
            ((SimpleNode) template.getData()).render(adapter, writer);
        } catch (RenderStop e) {
            throw failure(e.reason(), e.getMessage(), e.line(), e.column());
        } catch (StopCommand e) {
            // `#stop`, or `#break` outside of a loop: what was printed stays.
            adapter.popCurrentTemplateName();
        } catch (StackOverflowError e) {
            throw failure(Reason.LIMIT, "the template is nested or recurses too deeply", 1, 1);
        } catch (MacroOverflowException e) {
            throw failure(Reason.LIMIT, "a macro calls itself too deeply", 1, 1);
        } catch (VelocityException e) {
            throw ofVelocity(e);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written to a file", e);
        }
        String output = writer.toString();
        lastLength = output.length();
        return new Rendering(output, context.overrides(), undefined(run),
                traced ? trace.pieces(output, places) : List.of());
    }

    private TemplateFailure ofVelocity(VelocityException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RenderStop stop) {
                return failure(stop.reason(), stop.getMessage(), stop.line(), stop.column());
            }
        }
        int line = e instanceof ExtendedParseException place ? place.getLineNumber() : 1;
        int column = e instanceof ExtendedParseException place ? place.getColumnNumber() : 1;
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("the template fails");
        return failure(Reason.EVALUATION, message, line, column);
    }

    private TemplateFailure failure(Reason reason, String message, int line, int column) {
        Places.Place place = places.of(Math.max(line, 1), Math.max(column, 1), false);
        return new TemplateFailure(reason, message, place.line(), place.column(), place.offset());
    }

    private List<UndefinedReference> undefined(Run run) {
        Set<UndefinedReference> found = new LinkedHashSet<>();
        for (SafeReference reference : run.undefined()) {
            Places.Place place = places.of(reference.getLine(), reference.getColumn(), true);
            found.add(new UndefinedReference(reference.written(), place.line(), place.column(), place.offset()));
        }
        return new ArrayList<>(found);
    }
}
