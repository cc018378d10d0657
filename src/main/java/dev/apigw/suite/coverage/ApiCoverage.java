package dev.apigw.suite.coverage;

import java.util.List;
import java.util.Objects;

/**
 * What of one API was exercised.
 *
 * @param file    its definition
 * @param name    its title
 * @param entries sorted by category and place
 */
public record ApiCoverage(String file, String name, List<Entry> entries) {
    /** An item, and whether anything exercised it. */
    public record Entry(CoverageItem item, boolean covered) {
        public Entry {
            Objects.requireNonNull(item, "item");
        }
    }

    public ApiCoverage {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(name, "name");
        entries = List.copyOf(entries);
    }

    /** Those of one category, sorted by place. */
    public List<Entry> entries(Category category) {
        return entries.stream().filter(entry -> entry.item().category() == category).toList();
    }

    /** What was not exercised, sorted by place. */
    public List<CoverageItem> missing() {
        return entries.stream().filter(entry -> !entry.covered()).map(Entry::item)
                .sorted((a, b) -> a.place().equals(b.place()) ? a.compareTo(b) : a.place().compareTo(b.place())).toList();
    }

    public Count count(Category category) {
        return Count.of(entries(category));
    }

    public Count count() {
        return Count.of(entries);
    }
}
