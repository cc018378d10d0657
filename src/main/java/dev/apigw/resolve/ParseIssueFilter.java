package dev.apigw.resolve;

import dev.apigw.resolve.ParseIssue.Fault;
import dev.apigw.source.Node;
import java.util.function.BiPredicate;

/** The messages of swagger-parser that say nothing of what API Gateway does, each kind with its reason. */
enum ParseIssueFilter {
    /** Source: observed – conformance/import/swagger-no-info-version, recorded without a warning. */
    INFO_VERSION((issue, place) -> issue.text().equals("info.version is missing")),

    /** {@link ReferenceCheck} says where a reference leads, with a suggestion. */
    REFERENCE((issue, place) -> issue.text().contains("$ref target ")
            || issue.fault() == Fault.MISSING && place.label().startsWith("#/")
            || place.label().equals("$ref") || place.parent().equals("$ref")),

    /**
     * A name is judged by API Gateway's own rules, which are stricter.
     * Source: reported – import-errors-reported, section 5 ("Model name must be alphanumeric").
     */
    NAME((issue, place) -> issue.text().contains(" doesn't adhere to regular expression ")),

    /** A function or placeholder is no mistake: something else stands there once it is filled. */
    UNFILLED((issue, place) -> isUnfilled(place.node()) || place.label().equals("Ref") || place.label().startsWith("Fn::")),

    /** The version is judged before anything else; swagger-parser only repeats it. */
    VERSION((issue, place) -> issue.text().startsWith("openapi is ") || issue.text().startsWith("swagger is ")
            || issue.text().startsWith("The provided definition does not specify a valid version")),

    /**
     * A greedy variable is misread: API Gateway's {@code {proxy+}} is the parameter {@code proxy}.
     * Source: inferred – greedy paths are in most definitions, and no report of such a warning was found.
     */
    GREEDY((issue, place) -> issue.fault() == Fault.UNDECLARED && issue.detail().endsWith("+")),

    /** Source: observed – conformance/import/swagger-proxy-gateway-responses: {@code responses: {}} brings no warning. */
    EMPTY_RESPONSES((issue, place) -> issue.fault() == Fault.MISSING && place.label().equals("responses")
            && (place.parent().equals("responses") || place.node().asMap().map(map -> map.isEmpty()).orElse(false)));

    private final BiPredicate<ParseIssue, IssuePlace> suppresses;

    ParseIssueFilter(BiPredicate<ParseIssue, IssuePlace> suppresses) {
        this.suppresses = suppresses;
    }

    /** Whether a message is left out. */
    static boolean leavesOut(ParseIssue issue, IssuePlace place) {
        for (ParseIssueFilter filter : values()) {
            if (filter.suppresses.test(issue, place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnfilled(Node node) {
        return node.tag().isPresent() || node.asText().map(text -> text.contains("${")).orElse(false)
                || node.asMap().map(map -> map.size() == 1 && (map.has("Ref")
                || map.entries().get(0).name().startsWith("Fn::"))).orElse(false);
    }
}
