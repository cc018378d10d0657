package dev.apigw.cli;

import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a definition is found and read; the same for every command that takes one. */
final class InputOptions {
    @Option(names = "--param", paramLabel = "NAME=VALUE",
            description = "Value of a template parameter, pseudo parameter (AWS::Region) or placeholder; repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--ref-root", paramLabel = "DIR",
            description = "Folder that a $ref may also reach; without it only the folder of SPEC. Repeatable.")
    private List<Path> refRoots = List.of();

    @Option(names = "--allow-remote-refs", description = "Let a $ref be fetched from the network.")
    private boolean allowRemoteRefs;

    @Option(names = "--api", paramLabel = "LOGICAL_ID", description = "The API to take from a template that holds several.")
    private Optional<String> api = Optional.empty();

    /** The definition that the user named; {@code -} is standard input. */
    LoadedDocument load(String spec, InputStream in) {
        ResolveOptions options = new ResolveOptions(parameters, refRoots, allowRemoteRefs, api);
        return spec.equals("-") ? DocumentLoader.load("<stdin>", in, options)
                : DocumentLoader.load(spec, Path.of(spec), options);
    }
}
