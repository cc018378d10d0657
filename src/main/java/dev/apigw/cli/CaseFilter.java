package dev.apigw.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code --filter}: part of a name, or a regular expression that finds something in it; case counts in neither. */
final class CaseFilter {
    private CaseFilter() {}

    /** Whether a name is wanted by one of the filters; without any, all are. */
    static Predicate<String> of(List<String> filters) {
        return filters.isEmpty() ? name -> true
                : filters.stream().map(CaseFilter::of).reduce(name -> false, Predicate::or);
    }

    private static Predicate<String> of(String filter) {
        String text = filter.toLowerCase(Locale.ROOT);
        Optional<Pattern> pattern = pattern(filter);
        return name -> name.toLowerCase(Locale.ROOT).contains(text) || pattern.map(p -> p.matcher(name).find()).orElse(false);
    }

    /** Empty for a text such as {@code (404} that is no expression. */
    private static Optional<Pattern> pattern(String filter) {
        try {
            return Optional.of(Pattern.compile(filter, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
