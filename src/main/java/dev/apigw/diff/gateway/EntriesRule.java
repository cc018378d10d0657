package dev.apigw.diff.gateway;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.model.Stated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Texts by name, for everything of a kind that both sides have. */
record EntriesRule<T>(List<Entries<T>> entries, Function<Comparison, Stream<Matched<T>>> pairs) implements DiffRule {
    EntriesRule {
        entries = List.copyOf(entries);
        Objects.requireNonNull(pairs, "pairs");
    }

    static <T> Entries<T> of(String id, Judgement judgement, String summary, String what, boolean texts,
                             Function<T, Map<String, Stated>> entries, Function<String, Verdict.Of> meaning) {
        return new Entries<>(new ChangeInfo(id, judgement, summary), what, entries, texts, meaning);
    }

    @Override public List<ChangeInfo> infos() {
        return entries.stream().map(Entries::info).distinct().toList();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return pairs.apply(comparison).flatMap(pair -> entries.stream().flatMap(each -> each.changes(pair)));
    }
}
