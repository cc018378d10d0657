package dev.apigw.diff.rule;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.contract.Contract;
import dev.apigw.diff.contract.Operation;
import dev.apigw.diff.contract.OperationPairs;
import dev.apigw.diff.contract.OperationPairs.Pair;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations that came, went or moved. */
final class OperationRule implements DiffRule {
    private static final Kinds KINDS = new Kinds("contract-operations")
            .safe("endpoint-added", "There is a new operation.")
            .breaking("api-moved", "An operation has another path or verb.")
            .safe("api-path-variable-renamed", "A variable of a path has another name.")
            .safe("api-covered-by-any", "An operation is answered by the method ANY of its path.")
            .breaking("api-path-removed-without-deprecation", "A path is gone, and nobody was told.")
            .safe("api-path-removed-with-deprecation", "A path is gone that was deprecated.")
            .breaking("api-path-removed-before-sunset", "A path is gone before its time.")
            .breaking("api-removed-without-deprecation", "An operation is gone, and nobody was told.")
            .safe("api-removed-with-deprecation", "An operation is gone that was deprecated.")
            .breaking("api-removed-before-sunset", "An operation is gone before its time.")
            .safe("api-operation-id-removed", "An operation has another `operationId`, or none.")
            .safe("api-operation-id-added", "An operation has an `operationId`.")
            .safe("api-tag-removed", "An operation has lost a tag.")
            .safe("api-tag-added", "An operation has a new tag.");

    @Override public List<ChangeInfo> infos() {
        return KINDS.all();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        OperationPairs pairs = OperationPairs.of(comparison);
        Set<String> paths = Contract.of(comparison.after().definition()).operations().stream().map(Operation::pathKey)
                .collect(Collectors.toSet());
        return Stream.of(pairs.added().stream().map(OperationRule::added),
                pairs.removed().stream().map(operation -> removed(operation, !paths.contains(operation.pathKey()), comparison.today())),
                pairs.covered().stream().map(OperationRule::covered),
                pairs.pairs().stream().flatMap(OperationRule::kept)).flatMap(changes -> changes);
    }

    private static Change added(Operation operation) {
        return Change.of(KINDS.get("endpoint-added"), operation.subject(), Optional.empty(), Optional.of(operation.origin()),
                "`" + operation.subject() + "` is new.");
    }

    private static Change removed(Operation operation, boolean wholePath, Optional<LocalDate> today) {
        Optional<LocalDate> sunset = operation.lifecycle().sunsetDay();
        boolean unreadable = operation.lifecycle().sunset().isPresent() && sunset.isEmpty();
        boolean early = unreadable || sunset.isPresent() && today.map(day -> day.isBefore(sunset.get())).orElse(false);
        String how = !operation.lifecycle().deprecated() ? "without-deprecation" : early ? "before-sunset" : "with-deprecation";
        String what = (wholePath ? "is gone with its path" : "is gone") + switch (how) {
            case "without-deprecation" -> ", so clients that call it fail; it was not deprecated before.";
            case "before-sunset" -> (unreadable ? ", and `x-sunset: " + operation.lifecycle().sunset().get() + "` told nobody when"
                    : " before " + sunset.get()) + ", so clients that trusted `x-sunset` fail.";
            default -> "; it was deprecated.";
        };
        Change change = Change.of(KINDS.get((wholePath ? "api-path-removed-" : "api-removed-") + how), operation.subject(),
                Optional.of(operation.origin()), Optional.empty(), "`" + operation.subject() + "` " + what);
        // Nobody was promised that a draft stays.
        return operation.lifecycle().isUnstable() ? change.judged(Judgement.SAFE) : change;
    }

    private static Change covered(Pair pair) {
        return change("api-covered-by-any", pair, pair.before().subject(), "`" + pair.before().subject() + "` is answered by `"
                + pair.after().subject() + "`; what that takes and answers is not compared.");
    }

    private static Change change(String id, Pair pair, String subject, String message) {
        return Change.of(KINDS.get(id), subject, Optional.of(pair.before().origin()), Optional.of(pair.after().origin()), message);
    }

    private static Stream<Change> kept(Pair pair) {
        return Stream.of(path(pair), operationId(pair), tags(pair)).flatMap(changes -> changes);
    }

    private static Stream<Change> path(Pair pair) {
        String before = pair.before().subject();
        String after = pair.after().subject();
        if (pair.moved()) {
            return Stream.of(change("api-moved", pair, after, "`" + before + "` is `" + after
                    + "` now, so clients that call it under its old name fail."));
        }
        return before.equals(after) ? Stream.empty() : Stream.of(change("api-path-variable-renamed", pair, after,
                "`" + pair.before().path() + "` is written `" + pair.after().path() + "` now; what clients send is the same."));
    }

    private static Stream<Change> operationId(Pair pair) {
        Optional<String> before = pair.before().operationId();
        Optional<String> after = pair.after().operationId();
        if (before.equals(after)) {
            return Stream.empty();
        }
        return Stream.of(before.isEmpty()
                ? change("api-operation-id-added", pair, pair.after().subject(), "`operationId: " + after.get() + "` is new.")
                : change("api-operation-id-removed", pair, pair.after().subject(), "`operationId: " + before.get() + "` is "
                        + after.map(id -> "`" + id + "` now").orElse("gone") + ", so a generated client names the method otherwise."));
    }

    private static Stream<Change> tags(Pair pair) {
        Stream<Change> removed = pair.before().tags().stream().filter(tag -> !pair.after().tags().contains(tag))
                .map(tag -> change("api-tag-removed", pair, pair.after().subject(), "Tag `" + tag + "` is gone."));
        Stream<Change> added = pair.after().tags().stream().filter(tag -> !pair.before().tags().contains(tag))
                .map(tag -> change("api-tag-added", pair, pair.after().subject(), "Tag `" + tag + "` is new."));
        return Stream.concat(removed, added);
    }
}
