package dev.apigw.resolve;

import dev.apigw.source.EditedFiles;
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
 * @param files           where texts come from
 */
public record ResolveOptions(Map<String, String> parameters, List<Path> refRoots, boolean allowRemoteRefs,
                             Optional<String> api, EditedFiles files) {
    public ResolveOptions {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        refRoots = List.copyOf(refRoots);
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(files, "files");
    }

    /** Options for files as they are on disk. */
    public ResolveOptions(Map<String, String> parameters, List<Path> refRoots, boolean allowRemoteRefs, Optional<String> api) {
        this(parameters, refRoots, allowRemoteRefs, api, EditedFiles.none());
    }

    /** The same options with files that read as if they had been edited. */
    public ResolveOptions withFiles(EditedFiles edited) {
        return new ResolveOptions(parameters, refRoots, allowRemoteRefs, api, edited);
    }

    /** No values, no further folders, no network. */
    public static ResolveOptions none() {
        return new ResolveOptions(Map.of(), List.of(), false, Optional.empty());
    }
}
