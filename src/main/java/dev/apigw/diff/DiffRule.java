package dev.apigw.diff;

import java.util.List;
import java.util.stream.Stream;

/** Finds changes of one kind, or of a few kinds that one look finds; a pure function over the comparison. */
public interface DiffRule {
    /** The kinds of changes that it finds. */
    List<ChangeInfo> infos();

    /** The changes, in any order. */
    Stream<Change> check(Comparison comparison);
}
