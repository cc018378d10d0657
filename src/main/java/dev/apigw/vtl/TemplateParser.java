package dev.apigw.vtl;

import java.io.Reader;
import java.util.Set;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.StandardParser;
import org.apache.velocity.runtime.parser.node.ASTAddNode;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTComparisonNode;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.ASTMathNode;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTMulNode;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * Velocity's parser, putting our own nodes where behaviour differs or has to be bounded. Texts in double quotes and
 * {@code #evaluate} go through it too.
 */
final class TemplateParser extends StandardParser {
    private final boolean numericTexts;

    TemplateParser(RuntimeServices services, boolean numericTexts) {
        super(services);
        this.numericTexts = numericTexts;
    }

    @Override public SimpleNode parse(Reader reader, Template template) throws ParseException {
        SimpleNode tree = super.parse(reader, template);
        replaceIn(tree);
        if (template instanceof ObservedTemplate observed) {
            observed.mark(this, tree);
        }
        return tree;
    }

    private void replaceIn(Node parent) {
        for (int i = 0; i < parent.jjtGetNumChildren(); i++) {
            Node child = parent.jjtGetChild(i);
            SimpleNode ours = replacement(child, parent);
            if (ours != null) {
                for (int each = 0; each < child.jjtGetNumChildren(); each++) {
                    ours.jjtAddChild(child.jjtGetChild(each), each);
                    child.jjtGetChild(each).jjtSetParent(ours);
                }
                ours.jjtSetParent(parent);
                parent.jjtAddChild(ours, i);
            }
            replaceIn(parent.jjtGetChild(i));
            if (!numericTexts && isOfNumbers(parent)) {
                wrap(parent, i);
            }
        }
        if (parent instanceof ASTDirective directive && directive.getDirectiveName().equals("foreach")) {
            countRounds(directive);
        }
    }

    private static boolean isOfNumbers(Node node) {
        return node instanceof ASTMathNode && !(node instanceof ASTAddNode)
                || node instanceof ASTComparisonNode && !(node instanceof ASTEQNode) && !(node instanceof ASTNENode);
    }

    private void wrap(Node parent, int place) {
        Node child = parent.jjtGetChild(place);
        Operand operand = new Operand(this, child);
        operand.jjtAddChild(child, 0);
        child.jjtSetParent(operand);
        operand.jjtSetParent(parent);
        parent.jjtAddChild(operand, place);
    }

    private SimpleNode replacement(Node node, Node parent) {
        if (node instanceof ASTReference) {
            return new SafeReference(this, node, parent);
        } else if (node instanceof ASTMethod) {
            return new SafeMethod(this, node);
        } else if (node instanceof ASTIdentifier) {
            return new SafeIdentifier(this, node);
        } else if (node instanceof ASTIndex) {
            return new SafeIndex(this, node);
        } else if (node instanceof ASTDirective directive && Set.of("include", "parse").contains(directive.getDirectiveName())) {
            return new Inclusion(this, node);
        } else if (node instanceof ASTText) {
            return new TracedText(this, node);
        } else if (node instanceof ASTIntegerRange) {
            return new SafeRange(this, node);
        } else if (node instanceof ASTAddNode) {
            return new SafeAdd(this, node);
        } else if (node instanceof ASTMulNode) {
            return new SafeMultiplication(this, node);
        }
        return null;
    }

    /** The loop's own directive has no hook; a node before the first of its block sees every round. */
    private void countRounds(ASTDirective loop) {
        for (int i = 0; i < loop.jjtGetNumChildren(); i++) {
            if (loop.jjtGetChild(i) instanceof ASTBlock block) {
                for (int each = block.jjtGetNumChildren(); each > 0; each--) {
                    block.jjtAddChild(block.jjtGetChild(each - 1), each);
                }
                RoundCounter counter = new RoundCounter(this, loop);
                counter.jjtSetParent(block);
                block.jjtAddChild(counter, 0);
                return;
            }
        }
    }
}
