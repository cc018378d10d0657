package dev.apigw.stated;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in messages. */
public final class Words {
    private Words() {}

    /** {@code `a`, `b`}. */
    public static String list(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
