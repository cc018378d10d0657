package dev.apigw.diff.schema;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.contract.Lifecycle;
import dev.apigw.diff.contract.SchemaUse;
import dev.apigw.diff.contract.Shape;
import dev.apigw.diff.contract.Shape.Property;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What has become of the members of an object. */
final class PropertyChanges {
    private final Spot spot;
    private final Shape before;
    private final Shape after;
    private final Predicate<String> elsewhereAfter;
    private final Predicate<String> elsewhereBefore;
    private final SchemaWalk walk;

    /**
     * @param elsewhereAfter  whether the second side has a property of a name in a part that is compared elsewhere
     * @param elsewhereBefore the same of the first side
     */
    PropertyChanges(Spot spot, Shape before, Shape after, Predicate<String> elsewhereAfter, Predicate<String> elsewhereBefore,
                    SchemaWalk walk) {
        this.spot = spot;
        this.before = before;
        this.after = after;
        this.elsewhereAfter = elsewhereAfter;
        this.elsewhereBefore = elsewhereBefore;
        this.walk = walk;
    }

    void note() {
        List<Property> removed = before.properties().values().stream()
                .filter(property -> !after.properties().containsKey(property.name()) && !elsewhereAfter.test(property.name())).toList();
        List<Property> added = after.properties().values().stream()
                .filter(property -> !before.properties().containsKey(property.name()) && !elsewhereBefore.test(property.name())).toList();
        removed.forEach(property -> removed(property, renamed(property, added)));
        added.forEach(property -> added(property, renamed(property, removed)));
        before.properties().values().stream().filter(property -> after.properties().containsKey(property.name()))
                .forEach(property -> kept(property, after.properties().get(property.name())));
        if (before.closed() != after.closed() || before.additional().isPresent() != after.additional().isPresent()) {
            additional();
        }
    }

    /** A single property of the other side that has the same shape, and no third one that it could be. */
    private static Optional<Property> renamed(Property property, List<Property> others) {
        if (others.size() != 1) {
            return Optional.empty();
        }
        return others.stream().filter(other -> content(property.use()).equals(content(other.use()))).findFirst();
    }

    /** A model is known by its name: what it consists of is compared elsewhere. */
    private static String content(SchemaUse use) {
        return use.name().orElseGet(() -> use.schema().digest());
    }

    private void removed(Property property, Optional<Property> renamed) {
        String hint = renamed.map(other -> "; `" + other.name() + "` of the same shape is new").orElse("");
        Spot member = at(property, property);
        Optional<Origin> from = Optional.of(property.origin());
        Optional<Origin> to = Optional.of(spot.after());
        if (spot.isRequest()) {
            // Where nothing but the named members is allowed, the removed one is an error from now on.
            member.add("request-property-removed", from, to, "it is no longer known", hint,
                    after.closed() ? Optional.of(Judgement.BREAKING) : Optional.empty());
        } else {
            member.add(before.requires(property.name()) ? "response-required-property-removed" : "response-optional-property-removed",
                    from, to, "it is no longer answered", hint, Optional.empty());
        }
    }

    private void added(Property property, Optional<Property> renamed) {
        String hint = renamed.map(other -> "; `" + other.name() + "` of the same shape is gone").orElse("");
        Spot member = at(property, property);
        Optional<Origin> from = Optional.of(spot.before());
        Optional<Origin> to = Optional.of(property.origin());
        boolean required = after.requires(property.name());
        if (!spot.isRequest()) {
            member.add(required ? "response-required-property-added" : "response-optional-property-added", from, to,
                    (required ? "it is new and always answered" : "it is new")
                            + (before.closed() ? ", where the contract said that nothing else comes" : ""), hint,
                    before.closed() ? Optional.of(Judgement.RISKY) : Optional.empty());
        } else if (required) {
            boolean filled = hasDefault(property);
            member.add(filled ? "new-required-request-property-with-default" : "new-required-request-property", from, to,
                    filled ? "it is new and required, though it has a default" : "it is new and required", hint,
                    Optional.empty());
        } else {
            member.add("new-optional-request-property", from, to, "it is new and optional", hint, Optional.empty());
        }
    }

    private static boolean hasDefault(Property property) {
        return property.use().schema().shape().value("default").isPresent();
    }

    /** The spot of a property; one that is never sent in this direction is silent. */
    private Spot at(Property from, Property to) {
        Spot member = spot.at(from.name(), from.use(), to.use());
        return unsent(from) || unsent(to) ? member.silent() : member;
    }

    private boolean unsent(Property property) {
        return property.use().schema().shape().flag(spot.isRequest() ? "readOnly" : "writeOnly");
    }

    private void kept(Property from, Property to) {
        Spot member = at(from, to);
        required(member, from, to);
        access(member, from, to);
        lifecycle(member, from, to);
        if (!unsent(from) || !unsent(to)) {
            walk.uses(member, from.use(), to.use());
        }
    }

    private void required(Spot member, Property from, Property to) {
        boolean was = before.requires(from.name());
        boolean is = after.requires(to.name());
        if (was == is) {
            return;
        }
        String event = !spot.isRequest() ? is ? "response-property-became-required" : "response-property-became-optional"
                : !is ? "request-property-became-optional"
                : hasDefault(to) ? "request-property-became-required-with-default" : "request-property-became-required";
        String what = !spot.isRequest() ? is ? "it is always answered now" : "it is not always answered any more"
                : is ? "it is required now" : "it is optional now";
        member.add(event, Optional.of(from.origin()), Optional.of(to.origin()), what, "", Optional.empty());
    }

    private void access(Spot member, Property from, Property to) {
        Spot audible = spot.at(from.name(), from.use(), to.use());
        for (String keyword : List.of("readOnly", "writeOnly")) {
            boolean was = from.use().schema().shape().flag(keyword);
            boolean is = to.use().schema().shape().flag(keyword);
            if (was != is) {
                String words = keyword.equals("readOnly") ? "read-only" : "write-only";
                audible.add((is ? "*-became-" : "*-became-not-") + words, Optional.of(from.origin()), Optional.of(to.origin()),
                        is ? "it is " + words + " now" : "it is no longer " + words, "", Optional.empty());
            }
        }
    }

    private void lifecycle(Spot member, Property from, Property to) {
        Lifecycle was = from.use().schema().shape().lifecycle(from.origin());
        Lifecycle is = to.use().schema().shape().lifecycle(to.origin());
        LifecycleChanges.between(was, is).forEach(change -> member.add("*-" + change.stem(), Optional.of(was.origin()),
                Optional.of(is.origin()), change.what(), "", Optional.empty()));
    }

    private void additional() {
        int was = openness(before);
        int is = openness(after);
        spot.add(is < was ? "*-additional-properties-restricted" : "*-additional-properties-allowed", "additionalProperties", before,
                after, "members without a name " + words(is));
    }

    private static int openness(Shape shape) {
        return shape.closed() ? 0 : shape.additional().isPresent() ? 1 : 2;
    }

    private static String words(int openness) {
        return switch (openness) {
            case 0 -> "are forbidden now";
            case 1 -> "have to match a schema now";
            default -> "may be anything now";
        };
    }
}
