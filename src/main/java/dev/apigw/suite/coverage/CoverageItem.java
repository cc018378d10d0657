package dev.apigw.suite.coverage;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that a test case can exercise; by category, then by place.
 *
 * @param subject what it is: {@code GET /pets}, the name of a validator, a directive
 */
public record CoverageItem(Aspect aspect, String subject, ItemPlace place) implements Comparable<CoverageItem> {
    private static final Comparator<CoverageItem> ORDER = Comparator.comparing(CoverageItem::category)
            .thenComparing(CoverageItem::place).thenComparing(CoverageItem::subject).thenComparing(CoverageItem::aspect);

    public CoverageItem {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(place, "place");
    }

    public Category category() {
        return aspect.category();
    }

    @Override public int compareTo(CoverageItem other) {
        return ORDER.compare(this, other);
    }
}
