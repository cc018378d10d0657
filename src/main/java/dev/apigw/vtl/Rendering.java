package dev.apigw.vtl;

import java.util.List;
import java.util.Objects;

/**
 * What became of a template.
 *
 * @param output    the text, exactly
 * @param overrides those of the input and what the template wrote
 * @param undefined references that printed nothing because nothing is there, in the order of evaluation, each place once
 * @param pieces    where each part of the output came from, in order and without gaps; empty unless traced
 */
public record Rendering(String output, Overrides overrides, List<UndefinedReference> undefined, List<Piece> pieces) {
    public Rendering {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(overrides, "overrides");
        undefined = List.copyOf(undefined);
        pieces = List.copyOf(pieces);
    }
}
