package dev.apigw.diff.gateway;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.model.Integration;
import dev.apigw.model.Stated;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells cached answers apart; the order of the keys is none. */
final class CacheKeys implements DiffRule {
    private static final ChangeInfo ADDED = new ChangeInfo("cache-key-added", Judgement.COST,
            "Answers are told apart by one parameter more.");
    private static final ChangeInfo REMOVED = new ChangeInfo("cache-key-removed", Judgement.BEHAVIOUR,
            "Requests that differ in a parameter share an answer.");
    /** A parameter that tells callers apart. */
    private static final Set<String> PERSONAL = Set.of("method.request.header.authorization", "method.request.header.cookie",
            "method.request.header.x-api-key");

    @Override public List<ChangeInfo> infos() {
        return List.of(ADDED, REMOVED);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return Integrations.pairs(comparison).flatMap(pair -> changes(pair).stream());
    }

    private static List<Change> changes(Matched<Integration> pair) {
        List<Change> changes = new ArrayList<>();
        Set<String> before = keys(pair.before());
        Set<String> after = keys(pair.after());
        before.stream().filter(key -> !after.contains(key)).forEach(key -> {
            boolean personal = PERSONAL.contains(key.toLowerCase(Locale.ROOT));
            changes.add(Change.of(REMOVED, pair.subject(), pair.originBefore(), pair.originAfter(), "`" + key + "` is no cache key any "
                    + "more: requests that differ in it alone share one answer while the cache is on"
                    + (personal ? ", so that one caller may get what is another's." : "."))
                    .judged(personal ? Judgement.SECURITY : Judgement.BEHAVIOUR));
        });
        after.stream().filter(key -> !before.contains(key)).forEach(key -> changes.add(Change.of(ADDED, pair.subject(), pair.originBefore(),
                pair.originAfter(), "`" + key + "` is a cache key now: fewer requests are answered from the cache.")));
        return changes;
    }

    private static Set<String> keys(Integration integration) {
        return integration.cacheKeyParameters().stream().map(Stated::value).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
