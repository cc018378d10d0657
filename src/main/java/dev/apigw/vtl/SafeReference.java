package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.exception.TemplateInitException;
import org.apache.velocity.runtime.Renderable;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * A reference whose null is the empty text, so that it prints nothing and equals {@code ""}; in a condition of its own
 * it stays null, which is false.
 *
 * <p>Source: observed – conformance/invoke/vtl-input-path, recorded before 2026-03-23.
 */
final class SafeReference extends ASTReference {
    /** The empty text that stands for a null; an object of its own, so that a function can tell it from a text. */
    static final String NOTHING = new String("");

    /** Called for what they do; that they give nothing is no surprise. */
    private static final Set<String> FOR_EFFECT = Set.of("put", "putIfAbsent", "putAll", "remove", "set");

    private final boolean compared;
    private final boolean assigned;
    private final boolean escaped;
    private boolean quiet;
    /** Neither escaped nor with a default value, nothing before its {@code $}: most are, and need no detours. */
    private boolean plain;
    private String written;

    SafeReference(Parser parser, Node original, Node parent) {
        super(parser, StandardParserTreeConstants.JJTREFERENCE);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
        this.compared = parent instanceof ASTEQNode || parent instanceof ASTNENode;
        this.assigned = parent instanceof ASTExpression && parent.jjtGetParent() instanceof ASTSetDirective;
        this.escaped = first.image.startsWith("\\");
        this.quiet = first.image.contains("$!");
    }

    @Override public Object init(InternalContextAdapter context, Object data) throws TemplateInitException {
        Object result = super.init(context, data);
        String text = literal();
        if (jjtGetNumChildren() > 0 && jjtGetChild(jjtGetNumChildren() - 1) instanceof SafeMethod call) {
            quiet |= FOR_EFFECT.contains(call.getMethodName());
        }
        plain = !escaped && text.startsWith("$") && !text.contains("\\") && !hasDefault();
        written = text.substring(Math.max(text.indexOf('$'), 0));
        return result;
    }

    /** As in the template, from the {@code $}. */
    String written() {
        return written;
    }

    @Override public Object execute(Object tested, InternalContextAdapter context) {
        Run run = Run.of(context);
        return evaluated(run, run.takePrinting(this), tested, context);
    }

    private Object evaluated(Run run, boolean printing, Object tested, InternalContextAdapter context) {
        run.step();
        try {
            Object value = plain ? value(context, jjtGetNumChildren()) : super.execute(tested, context);
            if (value == null) {
                return missing(tested, run);
            }
            return printing && !escaped ? printed(run, value) : value;
        } catch (RenderStop e) {
            throw e.at(getLine(), getColumn());
        } catch (UnsupportedOperationException e) {
            throw new RenderStop(Reason.EVALUATION, "`" + written + "` cannot be changed").at(getLine(), getColumn());
        }
    }

    /** A block of {@code #define} that calls itself ends, and does not print its own name. */
    private static Object printed(Run run, Object value) {
        if (value instanceof String || !(value instanceof Renderable block)) {
            return run.print(value);
        }
        return (Renderable) (context, writer) -> {
            block.render(context, writer);
            return true;
        };
    }

    private boolean hasDefault() {
        return jjtGetNumChildren() > 0 && jjtGetChild(jjtGetNumChildren() - 1) instanceof ASTExpression;
    }

    private Object value(InternalContextAdapter context, int parts) {
        Object value = context.get(getRootString());
        for (int i = 0; i < parts && value != null; i++) {
            value = jjtGetChild(i).execute(value, context);
        }
        return value;
    }

    private Object missing(Object tested, Run run) {
        if (tested != null) {
            return null;
        }
        if (!compared && !quiet) {
            run.isUndefined(this);
        }
        if (assigned) {
            run.missing();
        }
        // Velocity removes the backslash before a defined reference only.
        return escaped ? null : NOTHING;
    }

    @Override public boolean setValue(InternalContextAdapter context, Object value) {
        Run run = Run.of(context);
        run.step();
        if (run.takeMissing() && run.behavior().nullKeepsValue()) {
            return false;
        }
        try {
            return super.setValue(context, value);
        } catch (RenderStop e) {
            throw e.at(getLine(), getColumn());
        } catch (UnsupportedOperationException e) {
            throw new RenderStop(Reason.EVALUATION, "`" + written + "` cannot be set").at(getLine(), getColumn());
        }
    }

    private boolean renderPlain(Run run, InternalContextAdapter context, Writer writer) throws IOException {
        Object value = evaluated(run, true, null, context);
        if (value instanceof String text) {
            writer.write(text);
            return true;
        }
        return ((Renderable) value).render(context, writer);
    }

    @Override public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        Run run = Run.of(context);
        Trace trace = run.trace();
        int mark = trace == null ? 0 : trace.begin();
        boolean rendered;
        if (plain) {
            rendered = renderPlain(run, context, writer);
        } else {
            run.printing(this);
            rendered = super.render(context, writer);
        }
        if (trace != null) {
            trace.end(writer, mark, this, Piece.Kind.REFERENCE, written);
        }
        return rendered;
    }
}
