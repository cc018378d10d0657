package dev.apigw.report;

import dev.apigw.diagnostic.Origin;
import dev.apigw.simulate.Note;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a client got an error, and what to do about it.
 *
 * @param why    a sentence
 * @param place  the line of the definition to look at, if one is behind it
 * @param change an order: what to change there, or in the request
 * @param shaped the gateway response of the API that gave the answer its status and body, if one did
 */
public record Explanation(String why, Optional<Origin> place, String change, Optional<Note> shaped) {
    public Explanation {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(shaped, "shaped");
    }

    Explanation(String why, Optional<Origin> place, String change) {
        this(why, place, change, Optional.empty());
    }

    Explanation shapedBy(Optional<Note> response) {
        return new Explanation(why, place, change, response);
    }
}
