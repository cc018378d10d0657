package dev.apigw.vtl;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;

/** Text of the template. */
final class TracedText extends ASTText {
    TracedText(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTTEXT);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
    }

    @Override public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        Trace trace = Run.of(context).trace();
        if (trace == null) {
            return super.render(context, writer);
        }
        int mark = trace.begin();
        boolean rendered = super.render(context, writer);
        trace.end(writer, mark, this, Piece.Kind.TEXT, getCtext());
        return rendered;
    }
}
