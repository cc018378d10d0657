package dev.apigw.diff.rule;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.contract.OperationPairs;
import dev.apigw.diff.contract.OperationPairs.Pair;
import dev.apigw.diff.contract.Security;
import dev.apigw.diff.contract.Security.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What clients have to show. A further alternative breaks nobody, the first one breaks everybody; each of several is some client's
 * only one.
 */
final class SecurityRule implements DiffRule {
    private static final Kinds KINDS = new Kinds("contract-security")
            .safe("api-security-added", "An operation may be called with another scheme; breaking, if it was open before.")
            .breaking("api-security-removed", "An operation can no longer be called with a scheme; safe, if it is open now.")
            .breaking("api-security-scope-added", "An operation asks for a further scope.")
            .safe("api-security-scope-removed", "An operation no longer asks for a scope.")
            .safe("api-global-security-added", "The API may be called with another scheme; breaking, if it was open before.")
            .breaking("api-global-security-removed", "The API can no longer be called with a scheme; safe, if it is open now.")
            .breaking("api-global-security-scope-added", "The API asks for a further scope.")
            .safe("api-global-security-scope-removed", "The API no longer asks for a scope.");

    @Override public List<ChangeInfo> infos() {
        return KINDS.all();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return Reach.merged(OperationPairs.of(comparison).pairs().stream().flatMap(SecurityRule::changes));
    }

    private static Stream<ContractChange> changes(Pair pair) {
        Security before = pair.before().security();
        Security after = pair.after().security();
        if (before.sameAs(after)) {
            return Stream.empty();
        }
        List<ContractChange> changes = new ArrayList<>();
        List<Alternative> removed = new ArrayList<>(asking(before));
        List<Alternative> added = new ArrayList<>(asking(after));
        for (Alternative alternative : asking(before)) {
            Optional<Alternative> same = added.stream().filter(other -> other.names().equals(alternative.names())).findFirst();
            same.ifPresent(other -> {
                removed.remove(alternative);
                added.remove(other);
                changes.addAll(scopes(pair, alternative, other));
            });
        }
        added.forEach(alternative -> changes.add(added(pair, alternative)));
        removed.forEach(alternative -> changes.add(removed(pair, alternative)));
        if (added.isEmpty() && removed.isEmpty() && before.isOpen() != after.isOpen()) {
            changes.add(opened(pair));
        }
        return changes.stream();
    }

    private static List<Alternative> asking(Security security) {
        return security.alternatives().stream().filter(alternative -> !alternative.scopes().isEmpty()).toList();
    }

    private static List<ContractChange> scopes(Pair pair, Alternative before, Alternative after) {
        List<ContractChange> changes = new ArrayList<>();
        after.scopes().forEach((scheme, scopes) -> {
            TreeSet<String> was = before.scopes().get(scheme);
            scopes.stream().filter(scope -> !was.contains(scope)).forEach(scope -> changes.add(change("scope-added", pair, before, after,
                    Judgement.BREAKING, "Scope `" + scope + "` of `" + scheme + "` is asked for, so tokens without it are refused")));
            was.stream().filter(scope -> !scopes.contains(scope)).forEach(scope -> changes.add(change("scope-removed", pair, before, after,
                    Judgement.SAFE, "Scope `" + scope + "` of `" + scheme + "` is no longer asked for")));
        });
        return changes;
    }

    private static ContractChange change(String what, Pair pair, Alternative before, Alternative after, Judgement judgement, String text) {
        boolean global = pair.before().security().global() && pair.after().security().global();
        ChangeInfo info = KINDS.get((global ? "api-global-security-" : "api-security-") + what);
        return new ContractChange(info, judgement, List.of(pair.after().subject()), "api",
                Optional.of(before == null ? pair.before().security().origin() : before.origin()),
                Optional.of(after == null ? pair.after().security().origin() : after.origin()), text);
    }

    private static ContractChange added(Pair pair, Alternative alternative) {
        // When alternatives are exchanged, it is the one that went which breaks clients.
        boolean closed = pair.before().security().isOpen() && !pair.after().security().isOpen();
        return change("added", pair, null, alternative, closed ? Judgement.BREAKING : Judgement.SAFE, "`" + alternative.names()
                + (closed ? "` is asked for, so clients without it are refused" : "` may be shown instead"));
    }

    private static ContractChange removed(Pair pair, Alternative alternative) {
        boolean open = pair.after().security().isOpen();
        return change("removed", pair, alternative, null, open ? Judgement.SAFE : Judgement.BREAKING, "`" + alternative.names()
                + (open ? "` is no longer asked for" : "` is no longer enough, so clients that show it are refused"));
    }

    /** The alternatives are the same, but one that asks for nothing came or went. */
    private static ContractChange opened(Pair pair) {
        boolean open = pair.after().security().isOpen();
        return change(open ? "removed" : "added", pair, null, null, open ? Judgement.SAFE : Judgement.BREAKING, open
                ? "Clients may come without showing anything" : "Clients may no longer come without showing anything");
    }
}
