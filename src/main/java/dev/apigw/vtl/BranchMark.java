package dev.apigw.vtl;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.Node;

/** Sees that a branch is taken: the first node of its block, or the arm of an {@code #if} that the template leaves out. */
final class BranchMark extends OwnNode {
    private final Branch.Kind kind;
    private int id;

    /** @param directive the node that begins with the directive of the branch */
    BranchMark(Parser parser, Branch.Kind kind, Node directive) {
        super(parser, directive);
        this.kind = kind;
    }

    /** Where it is, and from now on what its number is. */
    Branch numbered(int number, Places places, String template) {
        id = number;
        Places.Place place = place(places);
        String text = kind == Branch.Kind.ELSE ? "#else" : DirectiveText.at(template, place.offset());
        return new Branch(number, kind, place.line(), place.column(), place.offset(), text);
    }

    Places.Place place(Places places) {
        return places.ofDirective(line, column);
    }

    Branch.Kind kind() {
        return kind;
    }

    /** The arm that is there for the case that no condition of an {@code #if} holds. */
    @Override public boolean evaluate(InternalContextAdapter context) {
        return true;
    }

    @Override public boolean render(InternalContextAdapter context, Writer writer) {
        Run.of(context).taken().set(id);
        return true;
    }
}
