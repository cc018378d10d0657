package dev.apigw.vtl;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTMulNode;
import org.apache.velocity.runtime.parser.node.Node;

/** A product; one of thousands of digits is a mistake. */
final class SafeMultiplication extends ASTMulNode {
    SafeMultiplication(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTMULNODE);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override public Number perform(Number left, Number right, InternalContextAdapter context) {
        Number product = super.perform(left, right, context);
        int digits = product instanceof BigInteger big ? big.bitLength() / 3
                : product instanceof BigDecimal decimal ? decimal.precision() : 0;
        Members.digits(digits);
        return product;
    }
}
