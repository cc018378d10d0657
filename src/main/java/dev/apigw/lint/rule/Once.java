package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One finding for what is the same in many places of a definition. */
final class Once {
    private Once() {}

    /** The finding of the first, which gets the words for the number of the others. */
    static <T> Stream<Finding> of(List<T> all, BiFunction<T, String, Finding> first) {
        return all.stream().limit(1).map(each -> first.apply(each, Methods.others(all)));
    }
}
