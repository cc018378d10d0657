package dev.apigw.diff.rule;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.contract.OperationPairs;
import dev.apigw.diff.contract.OperationPairs.Pair;
import dev.apigw.diff.contract.Parameter;
import dev.apigw.diff.contract.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which status codes are answered, with which headers and media types. */
final class ResponseRule implements DiffRule {
    private static final Kinds KINDS = new Kinds("contract-responses")
            .breaking("response-success-status-removed", "A status code of success is no longer answered.")
            .safe("response-success-status-added", "A new status code of success is answered.")
            .safe("response-non-success-status-removed", "A status code of failure is no longer answered.")
            .safe("response-non-success-status-added", "A new status code of failure is answered.")
            .safe("response-media-type-added", "A body is answered in a new media type.")
            .breaking("response-media-type-removed", "A body is no longer answered in a media type.")
            .breaking("response-media-type-name-generalized", "A media type of a response is wider.")
            .safe("response-media-type-name-specialized", "A media type of a response is narrower.")
            .safe("response-media-type-name-changed", "A media type of a response has other parameters.")
            .safe("response-body-media-type-schema-added", "The shape of a response is stated.")
            .risky("response-body-media-type-schema-removed", "The shape of a response is no longer stated.")
            .safe("response-header-added", "A new header is answered.")
            .breaking("required-response-header-removed", "A header that was always answered is gone.")
            .risky("optional-response-header-removed", "A header that was sometimes answered is gone.")
            .breaking("response-header-became-optional", "A header is not always answered any more.")
            .safe("response-header-became-required", "A header is always answered.");
    private static final MediaTypeChanges MEDIA_TYPES = new MediaTypeChanges(KINDS, "response-media-type", "response-body-media-type",
            ", so clients that ask for it get another or none", ", so clients may get another");

    @Override public List<ChangeInfo> infos() {
        return KINDS.all();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return Reach.merged(OperationPairs.of(comparison).pairs().stream().flatMap(ResponseRule::changes));
    }

    private static Stream<ContractChange> changes(Pair pair) {
        Map<String, Response> before = pair.before().responses();
        Map<String, Response> after = pair.after().responses();
        return Stream.of(
                before.values().stream().filter(response -> !after.containsKey(response.statusCode()))
                        .map(response -> status(pair, response, "removed")),
                after.values().stream().filter(response -> !before.containsKey(response.statusCode()))
                        .map(response -> status(pair, response, "added")),
                after.values().stream().filter(response -> before.containsKey(response.statusCode()))
                        .flatMap(response -> kept(pair.after().subject(), before.get(response.statusCode()), response)))
                .flatMap(changes -> changes);
    }

    private static ContractChange status(Pair pair, Response response, String what) {
        boolean removed = what.equals("removed");
        String id = (response.isSuccess() ? "response-success-status-" : "response-non-success-status-") + what;
        return ContractChange.of(KINDS.get(id), pair.after().subject(), "response " + response.statusCode(),
                Optional.of(removed ? response.origin() : pair.before().origin()),
                Optional.of(removed ? pair.after().origin() : response.origin()), "Status `" + response.statusCode() + "` is "
                        + (removed ? "gone" : "new") + (removed && response.isSuccess() ? ", so clients that wait for it fail" : ""));
    }

    private static Stream<ContractChange> kept(String operation, Response before, Response after) {
        String label = "the `" + after.statusCode() + "` response";
        String shared = "response " + after.statusCode();
        return Stream.of(
                MEDIA_TYPES.between(before.content(), after.content(), operation, shared, label, Optional.of(before.origin()),
                        Optional.of(after.origin())),
                before.headers().values().stream().filter(header -> !after.headers().containsKey(header.key())).map(header ->
                        header(header.required() ? "required-response-header-removed" : "optional-response-header-removed", operation,
                                header, before, after, " is gone, so clients that read it " + (header.required() ? "fail" : "may fail"))),
                after.headers().values().stream().filter(header -> !before.headers().containsKey(header.key())).map(header ->
                        ContractChange.of(KINDS.get("response-header-added"), operation, shared, Optional.of(before.origin()),
                                Optional.of(header.origin()), "Header `" + header.name() + "` of " + label + " is new")),
                after.headers().values().stream().flatMap(header -> Optional.ofNullable(before.headers().get(header.key()))
                        .filter(same -> same.required() != header.required()).stream()
                        .map(same -> required(operation, same, header, label, shared)))).flatMap(changes -> changes);
    }

    private static ContractChange header(String id, String operation, Parameter header, Response before, Response after, String what) {
        return ContractChange.of(KINDS.get(id), operation, "response " + before.statusCode(), Optional.of(header.origin()),
                Optional.of(after.origin()), "Header `" + header.name() + "` of the `" + after.statusCode() + "` response" + what);
    }

    private static ContractChange required(String operation, Parameter before, Parameter after, String label, String shared) {
        return ContractChange.of(KINDS.get(after.required() ? "response-header-became-required" : "response-header-became-optional"),
                operation, shared, Optional.of(before.origin()), Optional.of(after.origin()), "Header `" + after.name() + "` of " + label
                        + (after.required() ? " is always answered now"
                        : " is not always answered any more, so clients that rely on it fail"));
    }
}
