package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.ResourcePath;
import dev.apigw.stated.StatedMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code integration-greedy-gap}: a resource beside a greedy one that takes every verb takes every verb, too. */
final class IntegrationGreedyGap implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-greedy-gap", Severity.INFO,
                "A resource beside a greedy one that takes every verb takes every verb, too.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Map<String, List<StatedMethod>> byPath = StatedMethod.in(subject.definition())
                .collect(Collectors.groupingBy(method -> method.path().toString(), LinkedHashMap::new, Collectors.toList()));
        Map<String, StatedMethod> greedy = new LinkedHashMap<>();
        byPath.values().stream().map(methods -> methods.get(0)).filter(IntegrationGreedyGap::isGreedy)
                .filter(method -> hasAny(byPath.get(method.path().toString())))
                .forEach(method -> greedy.put(parent(method), method));
        List<StatedMethod> gaps = byPath.values().stream().filter(methods -> !hasAny(methods)).map(methods -> methods.get(0))
                .filter(method -> !isGreedy(method) && !method.path().segments().isEmpty()
                        && greedy.containsKey(parent(method))).toList();
        return Once.of(gaps, (first, others) -> Finding.at(first.pathKey(), "`" + first.path() + "`" + others + " hides `"
                        + greedy.get(parent(first)).path() + "`: a verb that it has not is answered with 403, not by the "
                        + "greedy resource.")
                .withRelated(InFile.of(greedy.get(parent(first)).pathKey()), "the greedy resource")
                .withHint("Add `x-amazon-apigateway-any-method` to it for the other verbs."));
    }

    private static boolean hasAny(List<StatedMethod> methods) {
        return methods.stream().anyMatch(method -> method.verb().equals("ANY"));
    }

    private static boolean isGreedy(StatedMethod method) {
        List<String> segments = method.path().segments();
        return !segments.isEmpty() && ResourcePath.isGreedy(segments.get(segments.size() - 1));
    }

    private static String parent(StatedMethod method) {
        return method.path().upTo(method.path().segments().size() - 1).toString();
    }
}
