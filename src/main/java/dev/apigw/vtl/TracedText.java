package dev.apigw.vtl;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.StandardParserTreeConstants;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;

/** Text of the template. */
final class TracedText extends ASTText {
    private final Token start;

    TracedText(Parser parser, Node original) {
        super(parser, StandardParserTreeConstants.JJTTEXT);
        this.first = original.getFirstToken();
        this.last = original.getLastToken();
        this.template = original.getTemplate();
        this.start = start(original.getFirstToken());
    }

    /** The parser keeps white space in front of a token as special tokens, which are part of the text but for comments. */
    private static Token start(Token first) {
        Token start = first;
        while (start.specialToken != null && !start.specialToken.image.startsWith("##")) {
            start = start.specialToken;
        }
        return start;
    }

    /** Not the inherited field: a node of text never sets it. */
    @Override public int getLine() {
        return start.beginLine;
    }

    @Override public int getColumn() {
        return start.beginColumn;
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
