package dev.apigw.diff.gateway;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.model.Stated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Headers that answers get by name; those of CORS are judged apart, since browsers act on them.
 *
 * @param id      of a change of any other header
 * @param what    the member they stand in
 * @param prefix  of the names of headers there
 */
record HeaderRule<T>(String id, String summary, String what, String prefix, Function<T, Map<String, Stated>> headers,
                     Function<Comparison, Stream<Matched<T>>> pairs) implements DiffRule {
    private static final ChangeInfo LOST = new ChangeInfo("cors-header-lost", Judgement.BEHAVIOUR,
            "An answer has no header of CORS any more.");
    private static final ChangeInfo CORS = new ChangeInfo("cors-header-changed", Judgement.BEHAVIOUR,
            "A header of CORS is new or has another value.");
    private static final String ORIGIN = "access-control-allow-origin";

    HeaderRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(pairs, "pairs");
    }

    @Override public List<ChangeInfo> infos() {
        return List.of(new ChangeInfo(id, Judgement.BEHAVIOUR, summary), LOST, CORS);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return pairs.apply(comparison).flatMap(pair -> {
            Predicate<String> isLost = name -> isCors(name) && !headers.apply(pair.after()).containsKey(name);
            return Stream.of(
                    of(infos().get(0), name -> !isCors(name), name -> Verdict.always(Verdict.behaviour("clients get another header"))),
                    of(LOST, isLost, name -> Verdict.always(Verdict.behaviour("browsers refuse what they allowed"))),
                    of(CORS, name -> isCors(name) && !isLost.test(name),
                            name -> (before, after) -> cors(name, before, after.orElseThrow())))
                    .flatMap(entries -> entries.changes(pair));
        });
    }

    /** Of the entries some, as entries of their own. */
    private Entries<T> of(ChangeInfo info, Predicate<String> wanted, Function<String, Verdict.Of> meaning) {
        return new Entries<>(info, what, whole -> {
            Map<String, Stated> some = new LinkedHashMap<>();
            headers.apply(whole).forEach((name, value) -> {
                if (wanted.test(name)) {
                    some.put(name, value);
                }
            });
            return some;
        }, false, meaning);
    }

    private boolean isCors(String name) {
        return header(name).startsWith("access-control-");
    }

    private String header(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(prefix) ? lower.substring(prefix.length()) : lower;
    }

    private Verdict cors(String name, Optional<String> before, String after) {
        return header(name).equals(ORIGIN) && isStar(after) && before.filter(HeaderRule::isStar).isEmpty()
                ? Verdict.security("scripts of every site may read the answers") : Verdict.behaviour("browsers judge answers otherwise");
    }

    private static boolean isStar(String value) {
        return value.replace("'", "").strip().equals("*");
    }
}
