package dev.apigw.vtl;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.Node;

/** Sees each round of a loop, before its block. */
final class RoundCounter extends OwnNode {
    RoundCounter(Parser parser, Node original) {
        super(parser, original);
    }

    @Override public boolean render(InternalContextAdapter context, Writer writer) {
        Run run = Run.of(context);
        try {
            run.round();
        } catch (RenderStop e) {
            throw e.at(line, column);
        }
        if (context.get("foreach") instanceof ForeachScope scope) {
            counted(run, scope, context);
        }
        return true;
    }

    private void counted(Run run, ForeachScope scope, InternalContextAdapter context) {
        if (run.behavior().velocityCount()) {
            context.put("velocityCount", scope.getCount());
        }
        if (run.behavior().loopLimitFails() && scope.getCount() == VelocityRuntime.MAX_LOOPS && scope.hasNext()) {
            throw new RenderStop(TemplateFailure.Reason.LIMIT, "the loop has more than " + VelocityRuntime.MAX_LOOPS
                    + " rounds").at(line, column);
        }
    }
}
