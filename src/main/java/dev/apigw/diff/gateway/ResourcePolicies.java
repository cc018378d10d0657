package dev.apigw.diff.gateway;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.MethodPairs.Pair;
import dev.apigw.diff.gateway.ResourcePolicy.Reach;
import dev.apigw.model.Stated;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes public, or less so, by the resource policy; the order of statements and their names do not matter. */
final class ResourcePolicies implements DiffRule {
    private static final ChangeInfo OPENED = new ChangeInfo("resource-policy-opened", Judgement.SECURITY,
            "The resource policy lets callers in whom it kept out.");
    private static final ChangeInfo NARROWED = new ChangeInfo("resource-policy-narrowed", Judgement.BEHAVIOUR,
            "The resource policy keeps callers out whom it let in.");
    private static final ChangeInfo CHANGED = new ChangeInfo("resource-policy-changed", Judgement.SECURITY,
            "The resource policy says something else of the callers whom it names.");
    private static final int NAMED = 3;

    @Override public List<ChangeInfo> infos() {
        return List.of(OPENED, NARROWED, CHANGED);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        ResourcePolicy before = ResourcePolicy.of(comparison.before());
        ResourcePolicy after = ResourcePolicy.of(comparison.after());
        if (before.text().equals(after.text()) && before.policy().isPresent() == after.policy().isPresent()) {
            return Stream.empty(); // what an endpoint of another type opens is told of the endpoint
        }
        List<Change> changes = new ArrayList<>();
        Map<Reach, List<String>> wider = new EnumMap<>(Reach.class);
        Map<Reach, List<String>> narrower = new EnumMap<>(Reach.class);
        for (Pair pair : comparison.methods().pairs()) {
            Reach old = before.reach(pair.before());
            Reach now = after.reach(pair.after());
            if (old != now) {
                (now.compareTo(old) > 0 ? wider : narrower).computeIfAbsent(now, key -> new ArrayList<>()).add(pair.subject());
            }
        }
        wider.forEach((reach, methods) -> changes.add(change(OPENED, before, after, opened(reach, methods))));
        narrower.forEach((reach, methods) -> changes.add(change(NARROWED, before, after, narrowed(reach, methods))));
        if (changes.isEmpty()) {
            changes.add(other(before, after));
        }
        return changes.stream();
    }

    private static String opened(Reach reach, List<String> methods) {
        return "The resource policy lets " + (reach == Reach.EVERYBODY ? "everybody call " : "everybody who meets its conditions call ")
                + named(methods) + (reach == Reach.EVERYBODY ? ": nothing but the authorization of the method itself is left." : ".");
    }

    private static String narrowed(Reach reach, List<String> methods) {
        return "The resource policy lets "
                + (reach == Reach.NOBODY ? "nobody but those whom it names" : "only those who meet its conditions")
                + " call " + named(methods) + ".";
    }

    private static String named(List<String> methods) {
        String some = methods.stream().limit(NAMED).map(method -> "`" + method + "`").collect(Collectors.joining(", "));
        int more = methods.size() - NAMED;
        return some + (more <= 0 ? "" : " and " + more + (more == 1 ? " more method" : " more methods"));
    }

    private static Change other(ResourcePolicy before, ResourcePolicy after) {
        boolean more = !before.statementTexts(true).containsAll(after.statementTexts(true));
        boolean free = !after.statementTexts(false).containsAll(before.statementTexts(false));
        return change(CHANGED, before, after, "The resource policy has changed: " + (more ? "it allows something that it did not"
                : free ? "it denies something no more" : "it allows less, or denies more") + ".")
                .judged(more || free ? Judgement.SECURITY : Judgement.BEHAVIOUR);
    }

    private static Change change(ChangeInfo info, ResourcePolicy before, ResourcePolicy after, String message) {
        return Change.of(info, "resource policy", origin(before), origin(after), message).withTexts(before.text(), after.text());
    }

    private static Optional<Origin> origin(ResourcePolicy policy) {
        return Optional.of(policy.policy().map(Stated::origin).orElse(policy.side().definition().api().origin()));
    }
}
