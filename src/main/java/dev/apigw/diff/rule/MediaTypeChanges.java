package dev.apigw.diff.rule;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.contract.Media;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has become of the media types of a body.
 *
 * @param prefix       of the ids about names
 * @param schemaPrefix of the ids about schemas
 * @param removed      the consequence of a media type that is gone
 * @param other        the consequence of a media type that became a wider or narrower one, where that breaks clients
 */
record MediaTypeChanges(Kinds kinds, String prefix, String schemaPrefix, String removed, String other) {
    private record Body(String operation, String shared, String label) {}

    /** The changes of one body; the origins are those of the body. */
    Stream<ContractChange> between(Map<String, Media> before, Map<String, Media> after, String operation, String shared, String label,
                                   Optional<Origin> from, Optional<Origin> to) {
        MediaPairs pairs = MediaPairs.of(before, after);
        Body body = new Body(operation, shared, label);
        return Stream.of(
                pairs.removed().stream().map(media -> change(prefix + "-removed", body, Optional.of(media.origin()), to,
                        named(media, body) + " is gone" + removed)),
                pairs.added().stream().map(media -> change(prefix + "-added", body, from, Optional.of(media.origin()),
                        named(media, body) + " is new")),
                pairs.pairs().stream().flatMap(pair -> Stream.of(name(pair, body), schema(pair, body)).flatMap(Optional::stream)))
                .flatMap(changes -> changes);
    }

    private static String named(Media media, Body body) {
        return "Media type `" + media.name() + "` of " + body.label();
    }

    private Optional<ContractChange> name(MediaPairs.Pair pair, Body body) {
        String before = pair.before().name();
        String after = pair.after().name();
        if (before.equals(after)) {
            return Optional.empty();
        }
        String how = MediaPairs.covers(after, before) ? "generalized" : MediaPairs.covers(before, after) ? "specialized" : "changed";
        String id = prefix + "-name-" + how;
        return Optional.of(change(id, body, Optional.of(pair.before().origin()), Optional.of(pair.after().origin()),
                named(pair.before(), body) + " is `" + after + "` now" + (kinds.get(id).judgement() == Judgement.SAFE ? "" : other)));
    }

    private Optional<ContractChange> schema(MediaPairs.Pair pair, Body body) {
        boolean was = pair.before().schema().isPresent();
        boolean is = pair.after().schema().isPresent();
        return was == is ? Optional.empty() : Optional.of(change(schemaPrefix + (is ? "-schema-added" : "-schema-removed"), body,
                Optional.of(pair.before().origin()), Optional.of(pair.after().origin()),
                named(pair.after(), body) + (is ? " has a schema now" : " has no schema any more")));
    }

    private ContractChange change(String id, Body body, Optional<Origin> from, Optional<Origin> to, String text) {
        return new ContractChange(kinds.get(id), kinds.get(id).judgement(), List.of(body.operation()), body.shared(), from, to, text);
    }
}
