package dev.apigw.diff.gateway;

import dev.apigw.diff.Judgement;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change of a value means.
 *
 * @param consequence half a sentence for behind a colon
 */
record Verdict(Judgement judgement, String consequence) {
    Verdict {
        Objects.requireNonNull(judgement, "judgement");
        Objects.requireNonNull(consequence, "consequence");
    }

    /** What it means that a value is another one; empty stands for a value that is not stated. */
    @FunctionalInterface
    interface Of {
        Verdict apply(Optional<String> before, Optional<String> after);
    }

    static Verdict security(String consequence) {
        return new Verdict(Judgement.SECURITY, consequence);
    }

    static Verdict behaviour(String consequence) {
        return new Verdict(Judgement.BEHAVIOUR, consequence);
    }

    static Verdict cost(String consequence) {
        return new Verdict(Judgement.COST, consequence);
    }

    static Verdict none(String consequence) {
        return new Verdict(Judgement.NONE, consequence);
    }

    /** The same verdict whatever the values are. */
    static Of always(Verdict verdict) {
        return (before, after) -> verdict;
    }

    /** One verdict for a flag that is on now, another for one that is off. */
    static Of flag(Verdict on, Verdict off) {
        return (before, after) -> after.equals(Optional.of("true")) ? on : off;
    }

    /** One verdict for a value that is new, one for a value that is gone, one for another value. */
    static Of presence(Verdict added, Verdict removed, Verdict changed) {
        return (before, after) -> before.isEmpty() ? added : after.isEmpty() ? removed : changed;
    }

    /** One verdict for a number that is greater than before, another for one that is less. */
    static Of number(Verdict greater, Verdict less) {
        return (before, after) -> value(after) > value(before) ? greater : less;
    }

    private static double value(Optional<String> number) {
        return number.map(Double::parseDouble).orElse(0.0);
    }
}
