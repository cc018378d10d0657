package dev.apigw.diff.schema;

import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Judgement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something that can happen to a schema; a row of {@link SchemaEvents}.
 *
 * @param pattern of its ids; {@code *} stands for the place
 * @param effect  on the set of valid values, from which its judgement follows
 * @param judged  where the judgement is not what follows from the effect
 * @param places  where it can happen
 * @param fails   what clients do whom it breaks, if that is not what follows from the effect: {@code clients that read it}
 * @param page    that explains it
 * @param summary one sentence; {@code *} stands for the place
 */
record SchemaEvent(String pattern, Effect effect, Map<Place, Judgement> judged, Set<Place> places,
                   Optional<String> fails, String page, String summary) {
    SchemaEvent {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(effect, "effect");
        judged = Map.copyOf(judged);
        places = Set.copyOf(places);
        Objects.requireNonNull(fails, "fails");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(summary, "summary");
    }

    static SchemaEvent of(String page, String pattern, Effect effect, String summary) {
        return new SchemaEvent(pattern, effect, Map.of(), EnumSet.allOf(Place.class), Optional.empty(), page, summary);
    }

    /** This event, judged otherwise in requests. */
    SchemaEvent inRequests(Judgement judgement) {
        return judged(judgement, true);
    }

    /** This event, judged otherwise in responses. */
    SchemaEvent inResponses(Judgement judgement) {
        return judged(judgement, false);
    }

    /** This event, judged otherwise at one place. */
    SchemaEvent at(Place place, Judgement judgement) {
        Map<Place, Judgement> more = new EnumMap<>(Place.class);
        more.putAll(judged);
        more.put(place, judgement);
        return new SchemaEvent(pattern, effect, more, places, fails, page, summary);
    }

    private SchemaEvent judged(Judgement judgement, boolean request) {
        SchemaEvent event = this;
        for (Place place : Place.values()) {
            event = place.isRequest() == request ? event.at(place, judgement) : event;
        }
        return event;
    }

    /** This event, if it can happen to some places only. */
    SchemaEvent only(Place... some) {
        return new SchemaEvent(pattern, effect, judged, Set.of(some), fails, page, summary);
    }

    /** This event, which makes some clients fail. */
    SchemaEvent fails(String clients) {
        return new SchemaEvent(pattern, effect, judged, places, Optional.of(clients), page, summary);
    }

    String id(Place place) {
        return pattern.replace("*", place.prefix());
    }

    Judgement judgement(Place place) {
        return judged.getOrDefault(place, effect.judgement(place.isRequest()));
    }

    /** What follows from it, as the end of a sentence; empty if it allows and forbids nothing, or nobody minds. */
    String consequence(Judgement judgement, boolean request) {
        if (effect == Effect.NONE) {
            return "";
        }
        if (fails.isPresent()) {
            return judgement == Judgement.SAFE ? "" : ", so " + fails.get() + (judgement == Judgement.BREAKING ? " fail" : " may fail");
        }
        return switch (judgement) {
            case BREAKING -> request ? ", so requests that were valid are refused" : ", so clients get what the contract ruled out";
            case RISKY -> request ? ", so requests that were valid may be refused" : ", so strict clients may fail";
            default -> "";
        };
    }

    ChangeInfo info(Place place) {
        return new ChangeInfo(id(place), judgement(place), summary.replace("*", place.words()), page);
    }
}
