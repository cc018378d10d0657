package dev.apigw.vtl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.Node;

/** A template with a mark in each of its branches; others have none, so that they pay nothing for it. */
final class ObservedTemplate extends Template {
    private final List<BranchMark> marks = new ArrayList<>();
    private boolean numbered;

    /** The branches in the order of the text; what is parsed later, while the template runs, gets no marks. */
    synchronized List<Branch> branches(Places places, String text) {
        numbered = true;
        marks.sort(Comparator.comparing((BranchMark mark) -> mark.place(places).offset()).thenComparing(BranchMark::kind));
        List<Branch> branches = new ArrayList<>();
        for (BranchMark mark : marks) {
            branches.add(mark.numbered(branches.size(), places, text));
        }
        return List.copyOf(branches);
    }

    /** Puts marks into a tree that the parser has just made: the template itself, or one of its texts in double quotes. */
    synchronized void mark(Parser parser, Node tree) {
        if (!numbered) {
            markIn(parser, tree);
        }
    }

    private void markIn(Parser parser, Node node) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            markIn(parser, node.jjtGetChild(i));
        }
        if (node instanceof ASTIfStatement) {
            arms(parser, node);
        } else if (node instanceof ASTDirective directive) {
            switch (directive.getDirectiveName()) {
                case "foreach" -> loop(parser, directive);
                case "macro" -> block(parser, directive, Branch.Kind.MACRO);
                case "define" -> block(parser, directive, Branch.Kind.DEFINE);
                default -> { }
            }
        }
    }

    private void arms(Parser parser, Node statement) {
        first(new BranchMark(parser, Branch.Kind.IF, statement), statement.jjtGetChild(1));
        boolean otherwise = false;
        for (int i = 2; i < statement.jjtGetNumChildren(); i++) {
            Node arm = statement.jjtGetChild(i);
            if (arm instanceof ASTElseIfStatement) {
                first(new BranchMark(parser, Branch.Kind.ELSEIF, arm), arm.jjtGetChild(1));
            } else if (arm instanceof ASTElseStatement) {
                first(new BranchMark(parser, Branch.Kind.ELSE, arm), arm.jjtGetChild(0));
                otherwise = true;
            }
        }
        if (!otherwise) {
            last(new BranchMark(parser, Branch.Kind.NO_ELSE, statement), statement);
        }
    }

    private void loop(Parser parser, ASTDirective loop) {
        int blocks = 0;
        int children = loop.jjtGetNumChildren();
        for (int i = 0; i < children; i++) {
            if (loop.jjtGetChild(i) instanceof ASTBlock block) {
                Branch.Kind kind = blocks++ == 0 ? Branch.Kind.FOREACH : Branch.Kind.FOREACH_EMPTY;
                first(new BranchMark(parser, kind, loop), block);
            }
        }
        if (blocks == 1) {
            // What follows the block of a loop is its `#else`.
            last(new BranchMark(parser, Branch.Kind.FOREACH_EMPTY, loop), loop);
        }
    }

    private void block(Parser parser, ASTDirective directive, Branch.Kind kind) {
        int last = directive.jjtGetNumChildren() - 1;
        if (last > 0 && directive.jjtGetChild(last) instanceof ASTBlock block) {
            first(new BranchMark(parser, kind, directive), block);
        }
    }

    private void first(BranchMark mark, Node block) {
        for (int i = block.jjtGetNumChildren(); i > 0; i--) {
            block.jjtAddChild(block.jjtGetChild(i - 1), i);
        }
        mark.jjtSetParent(block);
        block.jjtAddChild(mark, 0);
        marks.add(mark);
    }

    private void last(BranchMark mark, Node parent) {
        mark.jjtSetParent(parent);
        parent.jjtAddChild(mark, parent.jjtGetNumChildren());
        marks.add(mark);
    }
}
