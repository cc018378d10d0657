package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How long something is going to stay.
 *
 * @param deprecated {@code deprecated: true}
 * @param sunset     {@code x-sunset} as written; the day from which it may be gone
 * @param stability  {@code x-stability-level} as written
 * @param origin     where it says so; of the thing itself if it says nothing
 */
public record Lifecycle(boolean deprecated, Optional<String> sunset, Optional<String> stability, Origin origin) {
    public Lifecycle {
        Objects.requireNonNull(sunset, "sunset");
        Objects.requireNonNull(stability, "stability");
        Objects.requireNonNull(origin, "origin");
    }

    /** The day of {@code x-sunset}; empty if it is none, or cannot be read. */
    public Optional<LocalDate> sunsetDay() {
        try {
            return sunset.map(text -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is stated to be a draft, from which anything may go. */
    public boolean isUnstable() {
        return stability.filter(level -> level.equals("draft") || level.equals("alpha")).isPresent();
    }

    static Lifecycle of(MapNode node, Origin fallback) {
        Optional<MapNode.Entry> stated = node.entry("x-sunset").or(() -> node.entry("deprecated"))
                .or(() -> node.entry("x-stability-level"));
        return new Lifecycle(node.get("deprecated").flatMap(Node::asBoolean).orElse(false),
                node.get("x-sunset").filter(value -> !value.isNull()).map(value -> value.asText().orElseGet(value::describe)),
                node.get("x-stability-level").flatMap(Node::asText),
                stated.<Origin>map(entry -> InFile.of(entry.key())).orElse(fallback));
    }
}
