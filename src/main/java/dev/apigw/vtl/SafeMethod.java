package dev.apigw.vtl;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.Node;

/** A call; what may be called is decided by {@link Members}. */
final class SafeMethod extends ASTMethod {
    private final CallSite site = new CallSite();

    SafeMethod(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTMETHOD);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override public Object execute(Object target, InternalContextAdapter context) {
        Object[] arguments = new Object[jjtGetNumChildren() - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = jjtGetChild(i + 1).value(context);
        }
        return site.call(Run.of(context), rsvc.getUberspect(), target, getMethodName(), arguments);
    }
}
