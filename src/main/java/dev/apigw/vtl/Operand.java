package dev.apigw.vtl;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** An operand that is no number if it is a text, as in Velocity 1.7. */
final class Operand extends SimpleNode {
    Operand(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTTEXT);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override public Object value(InternalContextAdapter context) {
        Object value = jjtGetChild(0).value(context);
        return value instanceof String ? "no number" : value;
    }
}
