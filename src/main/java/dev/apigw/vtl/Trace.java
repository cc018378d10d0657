package dev.apigw.vtl;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.velocity.runtime.parser.node.Node;

/** Which node wrote which part of the output; texts in quotes that are rendered on the way do not count. */
final class Trace {
    private record Mark(int start, int end, int line, int column, Piece.Kind kind, String source) {}

    private final OutputWriter output;
    private final List<Mark> marks = new ArrayList<>();

    Trace(OutputWriter output) {
        this.output = output;
    }

    int begin() {
        return output.length();
    }

    /** What is rendered inside a reference, the block of a {@code #define}, keeps its own marks. */
    void end(Writer writer, int start, Node node, Piece.Kind kind, String source) {
        if (writer != output) {
            return;
        }
        boolean nested = !marks.isEmpty() && marks.get(marks.size() - 1).end() > start;
        if (!nested) {
            marks.add(new Mark(start, output.length(), node.getLine(), node.getColumn(), kind, source));
        }
    }

    /** The marks in order, with what directives wrote between them. */
    List<Piece> pieces(String text, Places places) {
        List<Piece> pieces = new ArrayList<>();
        int reached = 0;
        for (Mark mark : marks) {
            if (mark.start() > reached) {
                pieces.add(piece(new Mark(reached, mark.start(), mark.line(), mark.column(), Piece.Kind.DIRECTIVE, ""), text, places));
            }
            pieces.add(piece(mark, text, places));
            reached = mark.end();
        }
        if (reached < text.length()) {
            Mark last = marks.isEmpty() ? new Mark(0, 0, 1, 1, Piece.Kind.DIRECTIVE, "") : marks.get(marks.size() - 1);
            pieces.add(piece(new Mark(reached, text.length(), last.line(), last.column(), Piece.Kind.DIRECTIVE, ""), text, places));
        }
        return pieces;
    }

    private static Piece piece(Mark mark, String text, Places places) {
        Places.Place place = places.of(mark.line(), mark.column(), mark.kind() == Piece.Kind.REFERENCE);
        return new Piece(mark.start(), mark.end(), place.offset(), place.line(), place.column(), mark.kind(), mark.source(),
                text.substring(mark.start(), mark.end()));
    }
}
