package dev.apigw.diff.rule;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.contract.OperationPairs;
import dev.apigw.diff.contract.OperationPairs.Pair;
import dev.apigw.diff.contract.RequestBody;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a request has a body, and in which media types. */
final class RequestBodyRule implements DiffRule {
    private static final Kinds KINDS = new Kinds("contract-request-bodies")
            .breaking("request-body-added-required", "A body has to be sent.")
            .safe("request-body-added-optional", "A body may be sent.")
            .breaking("request-body-removed", "A body is no longer taken.")
            .breaking("request-body-became-required", "The body has to be sent.")
            .safe("request-body-became-optional", "The body need not be sent any more.")
            .safe("request-body-media-type-added", "A body is taken in a new media type.")
            .breaking("request-body-media-type-removed", "A body is no longer taken in a media type.")
            .safe("request-body-media-type-name-generalized", "A media type of the body is wider.")
            .breaking("request-body-media-type-name-specialized", "A media type of the body is narrower.")
            .safe("request-body-media-type-name-changed", "A media type of the body has other parameters.")
            .breaking("request-body-media-type-schema-added", "The shape of the body is stated.")
            .safe("request-body-media-type-schema-removed", "The shape of the body is no longer stated.");
    private static final MediaTypeChanges MEDIA_TYPES = new MediaTypeChanges(KINDS, "request-body-media-type", "request-body-media-type",
            ", so clients that send it are refused", ", so clients that send another are refused");

    @Override public List<ChangeInfo> infos() {
        return KINDS.all();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return Reach.merged(OperationPairs.of(comparison).pairs().stream().flatMap(RequestBodyRule::changes));
    }

    private static Stream<ContractChange> changes(Pair pair) {
        Optional<RequestBody> before = pair.before().requestBody();
        Optional<RequestBody> after = pair.after().requestBody();
        Optional<Origin> from = before.map(RequestBody::origin).or(() -> Optional.of(pair.before().origin()));
        Optional<Origin> to = after.map(RequestBody::origin).or(() -> Optional.of(pair.after().origin()));
        if (before.isEmpty() && after.isPresent()) {
            boolean required = after.get().required();
            return Stream.of(change(required ? "request-body-added-required" : "request-body-added-optional", pair, from, to,
                    required ? "is new and required, so clients that do not send it fail" : "is new and optional"));
        }
        if (before.isPresent() && after.isEmpty()) {
            return Stream.of(change("request-body-removed", pair, from, to, "is gone, so clients that send it are ignored or refused"));
        }
        return before.isEmpty() ? Stream.empty() : kept(pair, before.get(), after.get(), from, to);
    }

    private static ContractChange change(String id, Pair pair, Optional<Origin> from, Optional<Origin> to, String what) {
        return ContractChange.of(KINDS.get(id), pair.after().subject(), "request body", from, to, "The request body " + what);
    }

    private static Stream<ContractChange> kept(Pair pair, RequestBody before, RequestBody after, Optional<Origin> from,
                                               Optional<Origin> to) {
        Stream<ContractChange> required = before.required() == after.required() ? Stream.empty()
                : Stream.of(change(after.required() ? "request-body-became-required" : "request-body-became-optional", pair, from, to,
                        after.required() ? "is required now, so clients that do not send it fail" : "is optional now"));
        return Stream.concat(required, MEDIA_TYPES.between(before.content(), after.content(), pair.after().subject(),
                "request body", "the request body", from, to));
    }
}
