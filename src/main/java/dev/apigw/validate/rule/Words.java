package dev.apigw.validate.rule;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in messages. */
final class Words {
    private Words() {}

    /** {@code `a`, `b`}. */
    static String list(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
