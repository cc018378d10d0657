package dev.apigw.vtl;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.Node;

/** A property; what can be read is decided by {@link Members}. */
final class SafeIdentifier extends ASTIdentifier {
    SafeIdentifier(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTIDENTIFIER);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override public Object execute(Object target, InternalContextAdapter context) {
        return Members.property(target, getIdentifier());
    }
}
