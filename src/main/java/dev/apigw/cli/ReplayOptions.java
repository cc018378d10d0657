package dev.apigw.cli;

import dev.apigw.diff.Side;
import dev.apigw.model.Account;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.request.DescribedRequest;
import dev.apigw.simulate.request.RequestFile;
import dev.apigw.simulate.request.UnreadableRequest;
import dev.apigw.source.SourceLoader;
import dev.apigw.suite.ReadSuite;
import dev.apigw.suite.Suite;
import dev.apigw.suite.SuiteReader;
import dev.apigw.suite.replay.Replay;
import dev.apigw.suite.replay.ReplayScript;
import dev.apigw.suite.replay.Replayed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Requests that are sent to both sides of a comparison. */
final class ReplayOptions {
    @Option(names = "--requests", paramLabel = "FILE",
            description = "Send the requests of a file to both sides and compare the answers, and what reaches the backends: a suite "
                    + "(*.test.yaml), a HAR file, an .http file, or a list as simulate-request takes it. Repeatable.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private BackendOptions backends = new BackendOptions();

    /** What the requests have shown; empty if there are none. */
    Optional<Replayed> run(Side before, Side after, Optional<ProjectFile> project, InputOptions input, Environment environment) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<ReplayScript> scripts = files.stream().flatMap(file -> scripts(file, input.options(environment), environment).stream())
                .toList();
        Replay replay = new Replay(before, after, backends.backend(project.flatMap(file -> file.project().backends()), environment),
                project.map(file -> file.project().account()).orElse(Account.none()));
        try {
            return Optional.of(replay.run(scripts));
        } catch (IllegalArgumentException e) {
            throw new UserError("A request cannot be signed: " + e.getMessage(), e);
        }
    }

    private static List<ReplayScript> scripts(String file, ResolveOptions options, Environment environment) {
        if (Suite.isSuite(file)) {
            return ReplayScript.of(suite(file, options, environment));
        }
        try {
            return List.of(ReplayScript.of(InputOptions.displayName(file), RequestFile.readAll(InputFile.text(file, environment)).stream()
                    .map(DescribedRequest::request).toList()));
        } catch (UnreadableRequest e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private static Suite suite(String file, ResolveOptions options, Environment environment) {
        ReadSuite read = SuiteReader.read(SourceLoader.load(file, environment.path(file)), environment.folder(), options);
        return read.suite().orElseThrow(() -> new UserError(read.problems().stream().map(ProjectFile::line)
                .collect(Collectors.joining("\n"))));
    }
}
