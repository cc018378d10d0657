package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a client has to show: one of several alternatives, each of which may ask for several schemes at once.
 *
 * @param global       whether the operation says nothing itself, so that the statement of the whole definition counts
 * @param alternatives none, or one that asks for nothing, if the operation is open
 */
public record Security(boolean global, List<Alternative> alternatives, Origin origin) {
    /** Schemes with the scopes that each has to have; all are needed. */
    public record Alternative(Map<String, TreeSet<String>> scopes, Origin origin) {
        public Alternative {
            scopes = Collections.unmodifiableMap(new TreeMap<>(scopes));
            Objects.requireNonNull(origin, "origin");
        }

        /** The names of the schemes, sorted: {@code api_key and oauth}. */
        public String names() {
            return String.join(" and ", scopes.keySet());
        }

        /** The schemes with their scopes, for equality. */
        String text() {
            return scopes.entrySet().stream().map(scheme -> scheme.getKey() + scheme.getValue()).collect(Collectors.joining("&"));
        }
    }

    public Security {
        alternatives = List.copyOf(alternatives);
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether a client may come without showing anything. */
    public boolean isOpen() {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(alternative -> alternative.scopes().isEmpty());
    }

    /** Whether both ask for the same, in whatever order. */
    public boolean sameAs(Security other) {
        return isOpen() == other.isOpen() && texts().equals(other.texts());
    }

    private TreeSet<String> texts() {
        return alternatives.stream().map(Alternative::text).filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
