package dev.apigw.vtl;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fault of an output, with the part of the template that made it.
 *
 * @param outputOffset  where the output stops to be what its content type says
 * @param message       what is wrong there
 * @param templateStart offset of the part in the template
 * @param templateEnd   offset behind it
 * @param reference     the reference that printed it, or that printed nothing where something has to stand
 */
public record OutputFault(int outputOffset, String message, int templateStart, int templateEnd, Optional<Piece> reference) {
    public OutputFault {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(reference, "reference");
    }

    /** The fault of a traced rendering, at the part that made it. */
    public static OutputFault of(WellFormed.Fault fault, Rendering rendering) {
        Piece piece = silent(fault.offset(), rendering)
                .or(() -> covering(fault.offset(), rendering.pieces()))
                .orElse(new Piece(0, 0, 0, 1, 1, Piece.Kind.TEXT, "", ""));
        if (piece.kind() == Piece.Kind.REFERENCE) {
            return new OutputFault(fault.offset(), fault.message(), piece.templateOffset(),
                    piece.templateOffset() + piece.source().length(), Optional.of(piece));
        }
        int into = Math.max(0, Math.min(fault.offset() - piece.outputStart(), piece.source().length()));
        int start = piece.templateOffset() + into;
        return new OutputFault(fault.offset(), fault.message(), start,
                Math.min(start + 1, piece.templateOffset() + piece.source().length()), Optional.empty());
    }

    /** A reference that printed nothing right before the fault: {@code {"a": $b}} fails at the brace, but for the reference. */
    private static Optional<Piece> silent(int offset, Rendering rendering) {
        return rendering.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.REFERENCE && piece.outputStart() == piece.outputEnd()
                        && piece.outputStart() <= offset
                        && rendering.output().substring(piece.outputStart(), offset).isBlank())
                .reduce((first, second) -> second);
    }

    private static Optional<Piece> covering(int offset, List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.outputStart() <= offset && offset < piece.outputEnd()).findFirst()
                .or(() -> pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.get(pieces.size() - 1)));
    }
}
