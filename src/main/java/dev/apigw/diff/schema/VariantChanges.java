package dev.apigw.diff.schema;

import dev.apigw.diff.contract.SchemaUse;
import dev.apigw.diff.contract.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** What has become of {@code oneOf}, {@code anyOf} and the discriminator. */
final class VariantChanges {
    private static final Map<String, String> KEYWORDS = new TreeMap<>(Map.of("oneOf", "*-one-of", "anyOf", "*-any-of"));

    private final Spot spot;
    private final Shape before;
    private final Shape after;
    private final SchemaWalk walk;

    VariantChanges(Spot spot, Shape before, Shape after, SchemaWalk walk) {
        this.spot = spot;
        this.before = before;
        this.after = after;
        this.walk = walk;
    }

    /** Notes that a schema has become one of several, or the other way round. False if it has not. */
    static boolean noteWrapping(Spot spot, SchemaUse useBefore, SchemaUse useAfter, Shape before, Shape after) {
        for (Map.Entry<String, String> keyword : KEYWORDS.entrySet()) {
            List<SchemaUse> from = before.variants(keyword.getKey());
            List<SchemaUse> to = after.variants(keyword.getKey());
            boolean wrapped = from.isEmpty() && to.stream().anyMatch(variant -> same(variant, useBefore));
            boolean unwrapped = to.isEmpty() && from.stream().anyMatch(variant -> same(variant, useAfter));
            if (wrapped || unwrapped) {
                List<SchemaUse> others = (wrapped ? to : from).stream()
                        .filter(variant -> !same(variant, wrapped ? useBefore : useAfter)).toList();
                if (!others.isEmpty()) {
                    spot.add(keyword.getValue() + (wrapped ? "-added" : "-removed"), keyword.getKey(), before, after,
                            alternatives(others) + (wrapped ? " may stand there too" : " may no longer stand there"));
                }
                return true;
            }
            if (from.isEmpty() && isOther(before, to, after) || to.isEmpty() && isOther(after, from, before)) {
                spot.add(from.isEmpty() ? "*-wrapped-in-one-of" : "*-unwrapped-from-one-of", keyword.getKey(), before, after, from.isEmpty()
                        ? "there are " + to.size() + " alternatives now, none of which is what it was"
                        : "there were " + from.size() + " alternatives, and it is none of them");
                return true;
            }
        }
        return false;
    }

    /** Whether one side says what an object consists of, and the other one leaves that to alternatives. */
    private static boolean isOther(Shape plain, List<SchemaUse> variants, Shape wrapping) {
        return !variants.isEmpty() && !plain.properties().isEmpty() && wrapping.properties().isEmpty();
    }

    private static boolean same(SchemaUse one, SchemaUse other) {
        return sameName(one, other) || sameContent(one, other);
    }

    private static boolean sameName(SchemaUse one, SchemaUse other) {
        return one.name().isPresent() && one.name().equals(other.name());
    }

    private static boolean sameContent(SchemaUse one, SchemaUse other) {
        return one.schema().digest().equals(other.schema().digest());
    }

    private static String alternatives(List<SchemaUse> uses) {
        List<String> names = uses.stream().flatMap(use -> use.name().stream()).toList();
        int unnamed = uses.size() - names.size();
        String inline = unnamed == 0 ? "" : unnamed == 1 ? "an alternative without a name" : unnamed + " alternatives without a name";
        return Spot.quoted(names) + (names.isEmpty() || unnamed == 0 ? "" : " and ") + inline;
    }

    void note() {
        KEYWORDS.forEach(this::variants);
        discriminator();
    }

    private void variants(String keyword, String event) {
        List<SchemaUse> from = new ArrayList<>(before.variants(keyword));
        List<SchemaUse> to = new ArrayList<>(after.variants(keyword));
        if (from.isEmpty() && to.isEmpty()) {
            return;
        }
        pair(from, to, VariantChanges::sameName);
        pair(from, to, VariantChanges::sameContent);
        if (from.size() == 1 && to.size() == 1 && !from.get(0).shared() && !to.get(0).shared()) {
            pair(from, to, (one, other) -> true);
        }
        // The first alternatives forbid what was allowed, and when the last one goes, everything is allowed again.
        boolean wasOpen = before.variants(keyword).isEmpty();
        boolean isOpen = after.variants(keyword).isEmpty();
        if (!from.isEmpty()) {
            spot.add(isOpen ? "*-constraint-removed" : event + "-removed", keyword, before, after, isOpen
                    ? "`" + keyword + "` is gone" : alternatives(from) + " may no longer stand there");
        }
        if (!to.isEmpty()) {
            spot.add(wasOpen ? "*-constraint-added" : event + "-added", keyword, before, after, wasOpen
                    ? "`" + keyword + "` is new" : alternatives(to) + " may stand there too");
        }
    }

    private void pair(List<SchemaUse> from, List<SchemaUse> to, BiPredicate<SchemaUse, SchemaUse> alike) {
        for (SchemaUse use : List.copyOf(from)) {
            Optional<SchemaUse> other = to.stream().filter(candidate -> alike.test(use, candidate)).findFirst();
            if (other.isPresent()) {
                from.remove(use);
                to.remove(other.get());
                walk.uses(spot, use, other.get());
            }
        }
    }

    private void discriminator() {
        Optional<String> from = before.value("discriminator");
        Optional<String> to = after.value("discriminator");
        if (!from.equals(to)) {
            String event = from.isEmpty() ? "*-discriminator-added" : to.isEmpty() ? "*-discriminator-removed"
                    : "*-discriminator-property-name-changed";
            spot.add(event, "discriminator", before, after, from.isEmpty() ? "`" + to.get() + "` is the discriminator"
                    : to.isEmpty() ? "`" + from.get() + "` is no longer the discriminator"
                    : "the discriminator was `" + from.get() + "` and is `" + to.get() + "`");
        } else if (from.isPresent()) {
            mapping();
        }
    }

    private void mapping() {
        Map<String, String> values = new TreeMap<>(before.mapping());
        values.putAll(after.mapping());
        for (String value : values.keySet()) {
            String from = before.mapping().get(value);
            String to = after.mapping().get(value);
            if (from == null) {
                spot.add("*-discriminator-mapping-added", "discriminator", before, after, "`" + value + "` stands for `" + to + "`");
            } else if (to == null) {
                spot.add("*-discriminator-mapping-deleted", "discriminator", before, after, "`" + value + "` stands for nothing any more");
            } else if (!from.equals(to)) {
                spot.add("*-discriminator-mapping-changed", "discriminator", before, after,
                        "`" + value + "` stood for `" + from + "` and stands for `" + to + "`");
            }
        }
    }
}
