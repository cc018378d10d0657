package dev.apigw.diff.gateway;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Judgement;
import dev.apigw.model.Stated;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of a table: a value of something that both sides have.
 *
 * @param info    of the change that another value is
 * @param name    as the API reference spells it
 * @param value   as text; empty if it is not stated and has no default
 * @param place   more exact than that of the whole; empty if nothing better is known
 * @param meaning what another value means
 */
record Setting<T>(ChangeInfo info, String name, Function<T, Optional<String>> value, Function<T, Optional<Origin>> place,
                  Verdict.Of meaning) {
    private static final int LONGEST = 160;

    Setting {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** A row whose place is that of the whole. */
    static <T> Setting<T> of(String id, Judgement judgement, String summary, String name, Function<T, Optional<String>> value,
                             Verdict.Of meaning) {
        return new Setting<>(new ChangeInfo(id, judgement, summary), name, value, whole -> Optional.empty(), meaning);
    }

    /** A row of a text that has a place of its own. */
    static <T> Setting<T> stated(String id, Judgement judgement, String summary, String name, Function<T, Optional<Stated>> value,
                                 Verdict.Of meaning) {
        return new Setting<>(new ChangeInfo(id, judgement, summary), name, whole -> value.apply(whole).map(Stated::value),
                whole -> value.apply(whole).map(Stated::origin), meaning);
    }

    /** The change between two sides, if there is one. */
    Optional<Change> change(Matched<T> pair) {
        Optional<String> before = value.apply(pair.before());
        Optional<String> after = value.apply(pair.after());
        if (before.equals(after)) {
            return Optional.empty();
        }
        Verdict verdict = meaning.apply(before, after);
        return Optional.of(Change.of(info, pair.subject(), place.apply(pair.before()).or(pair::originBefore),
                place.apply(pair.after()).or(pair::originAfter), sentence(name, before, after) + ": " + verdict.consequence() + ".")
                .judged(verdict.judgement()));
    }

    /** The first half of a message: what is there now, and what was. Equal texts are masks of values that are not. */
    static String sentence(String name, Optional<String> before, Optional<String> after) {
        return before.equals(after) ? "`" + name + "` has another value, which is not shown"
                : before.isEmpty() ? "`" + name + "` " + shown(after) + " is new"
                : after.isEmpty() ? "`" + name + "` " + shown(before) + " is gone"
                : "`" + name + "` is " + shown(after) + " instead of " + shown(before);
    }

    private static String shown(Optional<String> value) {
        String text = value.orElse("").replaceAll("\\s+", " ");
        return "`" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + "`";
    }
}
