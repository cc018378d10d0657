package dev.apigw.cli;

import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.LiveHttp;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What stands behind the gateway. */
final class BackendOptions {
    @Option(names = "--backend", paramLabel = "FILE",
            description = "Stubbed backends, JSON or YAML: a list of {match: {uri, method, lambda, version, event}, respond: {status, "
                    + "headers, body, bodyBase64, payload, functionError}}; the first that matches answers. Repeatable.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--live", description = "Call real HTTP endpoints for what no stub answers.")
    private boolean live;

    /**
     * The backends in the order in which they are asked: those of files, those of the project, real ones.
     *
     * @throws UserError if a file cannot be read or says something that means nothing
     */
    Backend backend(Optional<ListNode> ofProject, Environment environment) {
        Backend backend = Backend.none();
        for (String file : files) {
            backend = backend.or(stubs(file, environment));
        }
        if (ofProject.isPresent()) {
            backend = backend.or(stubs(ofProject.get(), new ArrayList<>()));
        }
        return live ? backend.or(new LiveHttp()) : backend;
    }

    private static Backend stubs(String file, Environment environment) {
        LoadedFile loaded = SourceLoader.load(file, environment.path(file));
        loaded.problem().ifPresent(problem -> {
            throw new UserError(problem.message());
        });
        ParsedSource parsed = SourceReader.parse(loaded.file());
        if (parsed.root().isEmpty()) {
            throw new UserError(parsed.problems().stream().map(BackendOptions::line).collect(Collectors.joining("\n")));
        }
        // A key that stands twice would silently lose a stub's half; elsewhere the last one counts.
        List<String> problems = new ArrayList<>(parsed.problems().stream().map(BackendOptions::line).toList());
        return stubs(parsed.root().get(), problems);
    }

    private static Backend stubs(Node node, List<String> problems) {
        StubReader.Result result = StubReader.read(node);
        result.problems().forEach(problem -> problems.add(problem.toString()));
        if (!problems.isEmpty()) {
            throw new UserError(String.join("\n", problems));
        }
        return result.stubs().orElseThrow();
    }

    private static String line(SourceProblem problem) {
        return problem.span() + ": " + problem.message();
    }
}
