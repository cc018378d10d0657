package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One finding for what is the same in many places of a definition. */
final class Once {
    private Once() {}

    /** The finding of the first, with the number of the others in its message. */
    static <T> Stream<Finding> of(List<T> all, BiFunction<T, String, Finding> first) {
        return all.stream().limit(1).map(each -> first.apply(each, all.size() < 2 ? "" : " (and " + (all.size() - 1) + " more)"));
    }

    /** One finding of each place: a shared part of a definition is walked once for each use. */
    static Stream<Finding> byPlace(Stream<Finding> findings) {
        Set<Origin> seen = new HashSet<>();
        return findings.filter(finding -> seen.add(finding.origin()));
    }
}
