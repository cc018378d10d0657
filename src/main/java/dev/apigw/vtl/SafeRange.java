package dev.apigw.vtl;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.Node;

/** A range that is never written out in memory. */
final class SafeRange extends ASTIntegerRange {
    SafeRange(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTINTEGERRANGE);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override public Object value(InternalContextAdapter context) {
        Integer from = number(jjtGetChild(0).value(context));
        Integer to = number(jjtGetChild(1).value(context));
        return from == null || to == null ? null : new NumberRange(from, to);
    }

    private static Integer number(Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        try {
            return value instanceof String text ? Integer.valueOf(text.strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
