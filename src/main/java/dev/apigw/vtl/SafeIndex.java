package dev.apigw.vtl;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.Node;

/** An index in brackets: a list's counts from 0, or from its end if negative; a map takes any key. */
final class SafeIndex extends ASTIndex {
    SafeIndex(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTINDEX);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override public Object execute(Object target, InternalContextAdapter context) {
        return Members.index(Run.of(context), target, jjtGetChild(0).value(context));
    }
}
