package dev.apigw.vtl;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;

/** A node of ours that prints nothing, at the place of one of Velocity's. */
abstract class OwnNode extends SimpleNode {
    OwnNode(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTTEXT);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override public Object init(InternalContextAdapter context, Object data) {
        line = first.beginLine;
        column = first.beginColumn;
        return data;
    }
}
