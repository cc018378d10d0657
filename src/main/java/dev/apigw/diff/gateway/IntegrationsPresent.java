package dev.apigw.diff.gateway;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.MethodPairs.Pair;
import dev.apigw.model.Integration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Methods that get their backend, or lose it; without one nothing can be deployed. */
final class IntegrationsPresent implements DiffRule {
    private static final ChangeInfo ADDED = new ChangeInfo("integration-added", Judgement.BEHAVIOUR,
            "A method that had no backend has one.");
    private static final ChangeInfo REMOVED = new ChangeInfo("integration-removed", Judgement.BEHAVIOUR,
            "A method has no backend any more.");

    @Override public List<ChangeInfo> infos() {
        return List.of(ADDED, REMOVED);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return comparison.methods().pairs().stream().flatMap(pair -> change(pair).stream());
    }

    private static Optional<Change> change(Pair pair) {
        Optional<Integration> before = pair.before().method().methodIntegration();
        Optional<Integration> after = pair.after().method().methodIntegration();
        if (before.isPresent() == after.isPresent()) {
            return Optional.empty();
        }
        Optional<Origin> old = Optional.of(before.map(Integration::origin).orElse(pair.before().method().origin()));
        Optional<Origin> now = Optional.of(after.map(Integration::origin).orElse(pair.after().method().origin()));
        return Optional.of(after.isPresent()
                ? Change.of(ADDED, pair.subject(), old, now, "The method has a backend now, of type `" + after.get().type() + "`.")
                : Change.of(REMOVED, pair.subject(), old, now, "The method has no integration any more: a deployment is refused."));
    }
}
