package dev.apigw.cli;

import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** How a definition is found and read; the same for every command that takes one. */
final class InputOptions {
    private static final String STDIN = "-";

    @Option(names = "--param", paramLabel = "NAME=VALUE",
            description = "Value of a template parameter, pseudo parameter (AWS::Region) or placeholder; NAME=@FILE takes "
                    + "the text of a file, NAME=@@VALUE a value that begins with @. Repeatable; beats --params.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--params", paramLabel = "FILE",
            description = "Parameters from a file: a JSON or YAML mapping, a CloudFormation parameter file, or lines of a "
                    + ".tfvars file. Repeatable; a later file wins.")
    private List<String> parameterFiles = new ArrayList<>();

    @Option(names = "--api", paramLabel = "LOGICAL_ID", description = "The API to take from a template that holds several.")
    private Optional<String> api = Optional.empty();

    @Option(names = "--ref-root", paramLabel = "DIR",
            description = "Folder that a $ref may also reach; without it only the folder of SPEC. Repeatable.")
    private List<String> refRoots = new ArrayList<>();

    @Option(names = "--allow-remote-refs", description = "Let a $ref be fetched from the network.")
    private boolean allowRemoteRefs;

    /**
     * The definitions that the user named, each once, in the order of the command line.
     *
     * @throws UserError if standard input is named twice, or a name is no path
     */
    static List<String> distinct(List<String> specs, Environment environment) {
        Set<Object> seen = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String spec : specs) {
            if (seen.add(spec.equals(STDIN) ? STDIN : identity(environment.path(spec)))) {
                distinct.add(spec);
            } else if (spec.equals(STDIN)) {
                throw new UserError("`-` stands twice on the command line; standard input can be read once.");
            }
        }
        return distinct;
    }

    /** What the user said about reading; files of parameters are read here. */
    ResolveOptions options(Environment environment) {
        Map<String, String> values = new LinkedHashMap<>();
        parameterFiles.forEach(file -> values.putAll(ParameterFile.read(file, environment.path(file))));
        parameters.forEach((name, value) -> values.put(name, AtFile.value(value, environment)));
        List<Path> roots = refRoots.stream().map(environment::path).toList();
        return new ResolveOptions(values, roots, allowRemoteRefs, api);
    }

    /** The definition that the user named; {@code -} is standard input. */
    LoadedDocument load(String spec, Environment environment) {
        return load(spec, options(environment), environment);
    }

    /** The same with options that were read once for several definitions. */
    static LoadedDocument load(String spec, ResolveOptions options, Environment environment) {
        return spec.equals(STDIN) ? DocumentLoader.load(displayName(spec), environment.in(), options)
                : DocumentLoader.load(spec, environment.path(spec), options);
    }

    /** What messages call an input. */
    static String displayName(String spec) {
        return spec.equals(STDIN) ? "<stdin>" : spec;
    }

    private static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // what does not exist is reported when it is read
        }
    }
}
