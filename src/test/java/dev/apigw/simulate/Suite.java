package dev.apigw.simulate;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.BuildResult;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A suite of invocation cases, in the format of the conformance suites. */
record Suite(Path file, MapNode root) {
    static Suite read(Path file) {
        ParsedSource parsed = SourceReader.parse(SourceFile.of(file.toString(), file, text(file)));
        return new Suite(file, parsed.root().flatMap(Node::asMap)
                .orElseThrow(() -> new AssertionError(file + ": " + parsed.problems())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String topic() {
        return file.getFileName().toString().replace(".test.yaml", "");
    }

    List<MapNode> cases() {
        return root.get("cases").flatMap(Node::asList).orElseThrow().items().stream().map(node -> node.asMap().orElseThrow()).toList();
    }

    /** Why no case of the suite can run yet; empty if they can. */
    Optional<String> refused() {
        return stage().flatMap(stage -> stage.get("canarySettings")).map(node -> "canary of a stage");
    }

    private Optional<MapNode> stage() {
        return root.get("stage").flatMap(Node::asMap);
    }

    SimulationResult run(MapNode testCase) {
        Backend own = backend(testCase.get("backends"));
        Simulator simulator = new Simulator(new Gateway(api(), simulatedStage(), Environment.fixed()),
                Pipeline.of(api(), own.or(backend(root.get("backends"))), new VelocityTemplates(), false));
        return simulator.simulate(Requests.of(testCase.get("request").flatMap(Node::asMap).orElseThrow()));
    }

    private SimulatedStage simulatedStage() {
        Map<String, String> variables = new LinkedHashMap<>();
        stage().flatMap(stage -> stage.get("variables")).flatMap(Node::asMap).ifPresent(map ->
                map.entries().forEach(entry -> variables.put(entry.name(), entry.value().asText().orElseThrow())));
        return new SimulatedStage(stage().flatMap(stage -> stage.get("stageName")).flatMap(Node::asText).orElse("test"), variables);
    }

    private RestApi api() {
        Path definition = file.resolveSibling(root.get("api").flatMap(Node::asText).orElseThrow());
        LoadedDocument loaded = DocumentLoader.load(definition.toString(), definition, ResolveOptions.none());
        String basepath = root.get("import").flatMap(Node::asMap).flatMap(map -> map.get("basepath")).flatMap(Node::asText)
                .orElse("ignore").toUpperCase(Locale.ROOT);
        BuildResult built = ApiBuilder.build(loaded.document().orElseThrow(),
                new ImportOptions(ImportOptions.Basepath.valueOf(basepath)));
        return built.api();
    }

    private static Backend backend(Optional<Node> node) {
        Optional<ListNode> list = node.flatMap(Node::asList);
        if (list.isEmpty()) {
            return Backend.none();
        }
        StubReader.Result result = StubReader.read(list.get());
        return result.stubs().orElseThrow(() -> new AssertionError(result.problems()));
    }
}
