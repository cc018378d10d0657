package dev.apigw.suite.replay;

import dev.apigw.diff.Change;
import java.util.List;

/**
 * What a replay has shown.
 *
 * @param requests how many were sent to both sides
 * @param changes  what was answered or passed on otherwise, and what could not be compared
 */
public record Replayed(int requests, List<Change> changes) {
    public Replayed {
        changes = List.copyOf(changes);
    }
}
