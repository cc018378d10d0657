package dev.apigw.vtl;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** {@code #include} or {@code #parse}: API Gateway has no files. */
final class Inclusion extends SimpleNode {
    Inclusion(Parser parser, Node original) {
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

    @Override public boolean render(InternalContextAdapter context, Writer writer) {
        throw new RenderStop(TemplateFailure.Reason.EVALUATION, "there is nothing to include").at(line, column);
    }
}
