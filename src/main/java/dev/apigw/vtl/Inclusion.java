package dev.apigw.vtl;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.Node;

/** {@code #include} or {@code #parse}: API Gateway has no files. */
final class Inclusion extends OwnNode {
    Inclusion(Parser parser, Node original) {
        super(parser, original);
    }

    @Override public boolean render(InternalContextAdapter context, Writer writer) {
        throw new RenderStop(TemplateFailure.Reason.EVALUATION, "there is nothing to include").at(line, column);
    }
}
