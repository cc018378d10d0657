package dev.apigw.diff.gateway;

import dev.apigw.diagnostic.Glob;
import dev.apigw.diff.Canonical;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A statement of a resource policy, as far as it says what becomes of a caller whom nobody knows.
 *
 * @param text of the whole in one form, without its name; equal texts say the same
 */
record PolicyStatement(MapNode map, String text) {
    private static final String INVOKE = "execute-api:Invoke";
    private static final List<String> SETS =
            List.of("Action", "NotAction", "Resource", "NotResource");

    static PolicyStatement of(MapNode map) {
        return new PolicyStatement(map, JsonText.compact(canonical(map)));
    }

    /** The statement in one order, without its name. */
    static Node canonical(MapNode map) {
        return Canonical.json(map.withEntries(map.entries().stream().filter(entry -> !entry.name().equals("Sid"))
                .map(entry -> new MapNode.Entry(entry.key(), SETS.contains(entry.name()) ? Canonical.set(entry.value())
                        : sets(entry.value()))).toList()));
    }

    /** Lists below a principal or a condition are sets, too. */
    private static Node sets(Node node) {
        return node instanceof MapNode map ? map.withEntries(map.entries().stream()
                .map(entry -> new MapNode.Entry(entry.key(), sets(entry.value()))).toList()) : Canonical.set(node);
    }

    boolean isAllow() {
        return map.get("Effect").flatMap(Node::asString).filter("Allow"::equals).isPresent();
    }

    boolean hasConditions() {
        return map.get("Condition").flatMap(Node::asMap).filter(conditions -> !conditions.isEmpty()).isPresent();
    }

    /** Whether it is about everybody. {@code NotPrincipal} leaves only those out whom it names. */
    boolean isForEverybody() {
        if (map.has("NotPrincipal")) {
            return true;
        }
        Optional<Node> principal = map.get("Principal");
        return principal.stream().flatMap(PolicyStatement::texts).anyMatch("*"::equals)
                || principal.flatMap(Node::asMap).flatMap(named -> named.get("AWS")).stream().flatMap(PolicyStatement::texts)
                        .anyMatch("*"::equals);
    }

    /** Whether it is about the calls of a method; a variable of the path stands for one sample of its values. */
    boolean isAbout(ResourceMethod method, String stage) {
        return fits("Action", action -> Glob.of(action.toLowerCase(Locale.ROOT)).matches(INVOKE.toLowerCase(Locale.ROOT)))
                && fits("Resource", resource -> covers(resource, method, stage));
    }

    private boolean fits(String element, Predicate<String> test) {
        boolean negated = map.has("Not" + element);
        return negated != map.get(negated ? "Not" + element : element).stream().flatMap(PolicyStatement::texts).anyMatch(test);
    }

    private static boolean covers(String resource, ResourceMethod method, String stage) {
        if (resource.equals("*")) {
            return true;
        }
        // execute-api:/STAGE/VERB/PATH, or the same behind arn:aws:execute-api:REGION:ACCOUNT:API
        String tail = resource.replaceFirst("^(?:arn:[^:]*:execute-api:[^:]*:[^:]*:[^/:]*|execute-api:)/?", "");
        String path = method.resource().path().replaceAll("\\{[^}]*}", "x");
        String verb = method.method().httpMethod().equals("ANY") ? "GET" : method.method().httpMethod();
        String first = tail.split("/", 2)[0];
        return Glob.of(tail).matches((stage.isEmpty() && !first.contains("*") ? first : stage.isEmpty() ? "stage" : stage)
                + "/" + verb + path);
    }

    private static Stream<String> texts(Node node) {
        return node.asList().map(ListNode::items).orElse(List.of(node)).stream().flatMap(item -> item.asText().stream());
    }
}
