package dev.apigw.resolve;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user said about reading a definition.
 *
 * @param parameters      values by name, for template parameters, pseudo parameters and placeholders
 * @param refRoots        folders besides that of the root file which a {@code $ref} may reach
 * @param allowRemoteRefs whether a {@code $ref} may be fetched from the network
 * @param api             logical id of the API to take from a template that holds several
 */
public record ResolveOptions(Map<String, String> parameters, List<Path> refRoots, boolean allowRemoteRefs,
                             Optional<String> api) {
    public ResolveOptions {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        refRoots = List.copyOf(refRoots);
        Objects.requireNonNull(api, "api");
    }

    /** No values, no further folders, no network. */
    public static ResolveOptions none() {
        return new ResolveOptions(Map.of(), List.of(), false, Optional.empty());
    }
}
