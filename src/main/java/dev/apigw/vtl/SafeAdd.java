package dev.apigw.vtl;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTAddNode;
import org.apache.velocity.runtime.parser.node.Node;

/** A sum, or two texts put together. */
final class SafeAdd extends ASTAddNode {
    SafeAdd(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTADDNODE);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override protected Object handleSpecial(Object left, Object right, InternalContextAdapter context) {
        if (!(left instanceof String) && !(right instanceof String)) {
            return super.handleSpecial(left, right, context);
        }
        Run run = Run.of(context);
        String text = run.print(left == null ? "" : left);
        String more = run.print(right == null ? "" : right);
        run.text((long) text.length() + more.length());
        return text.concat(more);
    }
}
