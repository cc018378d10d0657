package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code naming-path-style}: the paths of an API are written in one style. */
final class NamingPathStyle implements LintRule {
    /** How names of several words are written. */
    private enum Style {
        KEBAB("kebab-case", "[a-z0-9]+(-[a-z0-9]+)+"), SNAKE("snake_case", "[a-z0-9]+(_[a-z0-9]+)+"),
        CAMEL("camelCase", "[a-z]+[a-z0-9]*([A-Z][a-z0-9]+)+");

        private final String inWords;
        private final Pattern form;

        Style(String inWords, String form) {
            this.inWords = inWords;
            this.form = Pattern.compile(form);
        }
    }

    /** As many others make a rule out of what they have in common. */
    private static final int MAJORITY = 3;

    private record Segment(StatedPath path, String text, Style style) {}

    @Override public RuleInfo info() {
        return new RuleInfo("naming-path-style", Severity.HINT,
                "The paths of an API are written in one style.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Map<String, Segment> segments = new LinkedHashMap<>();
        StatedPath.in(subject.definition()).forEach(path -> path.path().segments()
                .forEach(text -> style(text).ifPresent(style -> segments.putIfAbsent(text, new Segment(path, text, style)))));
        Map<Style, Long> counts = segments.values().stream().collect(Collectors.groupingBy(Segment::style, Collectors.counting()));
        Optional<Style> most = Stream.of(Style.values())
                .filter(style -> isMost(counts.getOrDefault(style, 0L), segments.size())).findFirst();
        List<Segment> others = most.stream().flatMap(style -> segments.values().stream()
                .filter(each -> each.style() != style)).toList();
        return Once.of(others, (first, more) -> Finding.at(first.path().key(),
                "`" + first.text() + "`" + more + " is written in another "
                        + "style than most segments of this API (" + most.orElseThrow().inWords + ").")
                .withHint("Use one style in all paths."));
    }

    private static boolean isMost(long own, long all) {
        return own >= MAJORITY * Math.max(1, all - own);
    }

    private static Optional<Style> style(String segment) {
        if (segment.startsWith("{") || segment.contains(".") || segment.contains(":")) {
            return Optional.empty();
        }
        return Stream.of(Style.values()).filter(style -> style.form.matcher(segment).matches()).findFirst();
    }
}
