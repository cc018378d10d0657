package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Inventory;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One call of a function: where its value is, and what it reports. */
public final class Call {
    private final Session session;
    private final boolean isResolved;
    private final List<Object> path;
    private final List<Result> results = new ArrayList<>();

    /**
     * A call.
     *
     * @param isResolved whether the rule looks at the document with references replaced
     * @param path       of the value
     */
    public Call(Session session, boolean isResolved, List<Object> path) {
        this.session = Objects.requireNonNull(session, "session");
        this.isResolved = isResolved;
        this.path = List.copyOf(path);
    }

    /** What was reported, in that order. */
    public List<Result> results() {
        return results;
    }

    Session session() {
        return session;
    }

    boolean isResolved() {
        return isResolved;
    }

    List<Object> path() {
        return path;
    }

    Inventory inventory() {
        return session.inventory();
    }

    Set<String> formats() {
        return session.inventory().formats();
    }

    void report(String message) {
        results.add(new Result(message, path));
    }

    void report(String message, List<Object> at) {
        results.add(new Result(message, at));
    }

    /** Reports at a part of the value. */
    void reportAt(String message, Object... segments) {
        results.add(new Result(message, Paths.plus(path, segments)));
    }

    /** What a value inside the value stands for. */
    Object value(Node node) {
        return Js.of(isResolved ? session.inventory().resolved(node) : node);
    }

    Object member(Object value, String key) {
        return value instanceof MapNode map ? map.get(key).map(this::value).orElse(Js.UNDEFINED) : Js.UNDEFINED;
    }

    List<Object> items(Object value) {
        return value instanceof ListNode list ? list.items().stream().map(this::value).toList() : List.of();
    }
}
