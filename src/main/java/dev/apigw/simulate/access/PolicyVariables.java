package dev.apigw.simulate.access;

import dev.apigw.diagnostic.Glob;
import dev.apigw.diagnostic.Origin;
import dev.apigw.simulate.NotSupportedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills <code>${aws:username}</code> and its like into the values of a statement.
 *
 * <p>Source: documented – IAM user guide, "IAM policy elements: Variables and tags": only in version 2012-10-17; a default in
 * quotes may follow a comma; <code>${*}</code>, <code>${?}</code> and <code>${$}</code> are the characters themselves; a
 * variable without value and default leaves a statement without effect. A value that holds a star is no wildcard
 * (inferred: anything else would let callers choose their rights by their names).
 */
record PolicyVariables(RequestFacts facts, boolean enabled, Origin origin) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern WITH_DEFAULT = Pattern.compile("\\s*([^,]+?)\\s*(?:,\\s*'([^']*)'\\s*)?");

    /** The pattern that a value stands for; empty if a variable in it has no value. */
    Optional<Glob> glob(String value) {
        if (!enabled) {
            return Optional.of(Glob.of(value));
        }
        Glob glob = Glob.literal("");
        Matcher found = VARIABLE.matcher(value);
        int from = 0;
        while (found.find()) {
            Optional<String> filled = value(found.group(1));
            if (filled.isEmpty()) {
                return Optional.empty();
            }
            glob = glob.plus(Glob.of(value.substring(from, found.start()))).plus(Glob.literal(filled.get()));
            from = found.end();
        }
        return Optional.of(glob.plus(Glob.of(value.substring(from))));
    }

    /** The plain text that a value stands for; empty if a variable in it has no value. */
    Optional<String> text(String value) {
        return glob(value).map(Glob::text);
    }

    private Optional<String> value(String inside) {
        if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
            return Optional.of(inside);
        }
        Matcher parts = WITH_DEFAULT.matcher(inside);
        if (!parts.matches() || !facts.knows(parts.group(1))) {
            throw new NotSupportedException("policy variable ${" + inside + "}", origin);
        }
        return facts.value(parts.group(1)).or(() -> Optional.ofNullable(parts.group(2)));
    }
}
