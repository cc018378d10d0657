package dev.apigw.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The error lines of an import, one for each operation that it would carry out: what follows the prefix of a line is the
 * answer of that single operation, and an operation answers once.
 *
 * <p>Source: inferred – reported lines with a prefix (import-errors-reported, section 1) carry the texts recorded of the
 * single operations, of which none names two faults but by a list in brackets. Source: observed – putIntegration speaks of
 * a missing HTTP method before it looks at the uri (control-plane-errors, "Integrations").
 */
final class OperationLines {
    private static final Pattern OPERATION = Pattern.compile("(Unable to (?:put integration|create resource|put method) .*?: )(.*)",
            Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile("(.*Validation Result: warnings : \\[], errors : \\[)(.*)]", Pattern.DOTALL);
    private static final String FIRST = "Enumeration value for HttpMethod must be non-empty";

    private OperationLines() {}

    /** The lines with those of the same operation made one, each where its first stood. */
    static List<String> of(List<String> lines) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher operation = OPERATION.matcher(line);
            // An integration response has a prefix without its status, so its lines are of several operations.
            boolean single = operation.matches() && !line.startsWith("Unable to put integration response ");
            answers.computeIfAbsent(single ? operation.group(1) : answers.size() + " " + line, key -> new ArrayList<>())
                    .add(single ? operation.group(2) : line);
        }
        return answers.entrySet().stream()
                .map(entry -> OPERATION.matcher(entry.getKey()).matches() ? entry.getKey() + answer(entry.getValue())
                        : entry.getValue().get(0))
                .toList();
    }

    private static String answer(List<String> faults) {
        if (faults.contains(FIRST)) {
            return FIRST;
        }
        String first = faults.stream().filter(fault -> !LISTED.matcher(fault).matches()).findFirst().orElse(null);
        if (first != null) {
            return first;
        }
        Matcher listed = LISTED.matcher(faults.get(0));
        List<String> items = faults.stream().map(fault -> LISTED.matcher(fault).replaceAll("$2")).toList();
        return listed.matches() ? listed.group(1) + String.join(", ", items) + "]" : faults.get(0);
    }
}
