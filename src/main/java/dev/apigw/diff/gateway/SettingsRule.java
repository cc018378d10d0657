package dev.apigw.diff.gateway;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table of settings, for everything of a kind that both sides have. */
record SettingsRule<T>(List<Setting<T>> settings, Function<Comparison, Stream<Matched<T>>> pairs) implements DiffRule {
    SettingsRule {
        settings = List.copyOf(settings);
        Objects.requireNonNull(pairs, "pairs");
    }

    @Override public List<ChangeInfo> infos() {
        return settings.stream().map(Setting::info).distinct().toList();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return pairs.apply(comparison).flatMap(pair -> settings.stream().flatMap(setting -> setting.change(pair).stream()));
    }
}
