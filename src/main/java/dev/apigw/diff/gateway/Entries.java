package dev.apigw.diff.gateway;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.model.SecretNames;
import dev.apigw.model.Stated;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Texts by name that both sides have: templates by content type, mapping expressions by destination. Their order is none.
 *
 * @param info    of the change that another text is
 * @param what    what one of them is called: {@code requestTemplates}
 * @param texts   whether they have lines to be compared
 * @param meaning what another text of a name means
 */
record Entries<T>(ChangeInfo info, String what, Function<T, Map<String, Stated>> entries, boolean texts,
                  Function<String, Verdict.Of> meaning) {
    Entries {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(meaning, "meaning");
    }

    Stream<Change> changes(Matched<T> pair) {
        Map<String, Stated> before = entries.apply(pair.before());
        Map<String, Stated> after = entries.apply(pair.after());
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream().flatMap(name -> change(pair, name, Optional.ofNullable(before.get(name)),
                Optional.ofNullable(after.get(name))).stream());
    }

    private Optional<Change> change(Matched<T> pair, String name, Optional<Stated> before, Optional<Stated> after) {
        Optional<String> old = before.map(Stated::value);
        Optional<String> now = after.map(Stated::value);
        if (old.equals(now)) {
            return Optional.empty();
        }
        Verdict verdict = texts && sameButForBlanks(old, now) ? Verdict.none("it differs in white space alone")
                : meaning.apply(name).apply(old, now);
        String label = what + "." + name;
        String sentence = texts ? "`" + label + "` " + (old.isEmpty() ? "is new" : now.isEmpty() ? "is gone" : "has changed")
                : Setting.sentence(label, old.map(value -> masked(name, value)), now.map(value -> masked(name, value)));
        Change change = Change.of(info, pair.subject(), before.map(Stated::origin).or(pair::originBefore),
                after.map(Stated::origin).or(pair::originAfter), sentence + ": " + verdict.consequence() + ".")
                .judged(verdict.judgement());
        return Optional.of(texts ? change.withTexts(old.orElse(""), now.orElse("")) : change);
    }

    private static boolean sameButForBlanks(Optional<String> before, Optional<String> after) {
        return before.isPresent() && after.isPresent() && before.get().strip().replaceAll("\\s+", " ")
                .equals(after.get().strip().replaceAll("\\s+", " "));
    }

    /** A constant that is sent as a key or a password is nobody's business. */
    private static String masked(String name, String value) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean secret = SecretNames.isSecret(last.replace('-', '_'))
                || last.equalsIgnoreCase("Authorization") || last.equalsIgnoreCase("Cookie");
        return secret && value.startsWith("'") ? "'***'" : value;
    }
}
