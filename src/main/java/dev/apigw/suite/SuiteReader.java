package dev.apigw.suite;

import dev.apigw.diagnostic.Members;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import dev.apigw.source.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a suite file whole, with every mistake at its place. */
public final class SuiteReader {
    static final List<String> SUITE = List.of("api", "import", "stage", "backends", "cases");
    static final List<String> CASE = List.of("name", "source", "confidence", "request", "backends", "expect");
    private static final List<String> CONFIDENCE = Stream.of(Confidence.values()).map(Confidence::toString).toList();

    private final Members members = new Members();
    private final Map<String, SourceSpan> names = new LinkedHashMap<>();

    private SuiteReader() {}

    /**
     * The suite in a file.
     *
     * @param folder  where standard input would lie, which has no folder of its own
     * @param options for reading the definition
     */
    public static ReadSuite read(LoadedFile loaded, Path folder, ResolveOptions options) {
        SuiteReader reader = new SuiteReader();
        loaded.problem().ifPresent(reader::problem);
        Optional<Suite> suite = loaded.problem().isPresent() ? Optional.empty() : reader.read(loaded.file(), folder, options);
        return new ReadSuite(reader.members.hasProblems() ? Optional.empty() : suite, reader.members.problems());
    }

    private Optional<Suite> read(SourceFile file, Path folder, ResolveOptions options) {
        ParsedSource parsed = SourceReader.parse(file);
        // Also those that are not fatal: of two equal keys one would silently count for nothing.
        parsed.problems().forEach(this::problem);
        return parsed.root().flatMap(root -> members.mapping("A suite", root)).flatMap(root -> suite(root, file, folder, options));
    }

    private void problem(SourceProblem problem) {
        // What the hint says of definitions is not meant for suites.
        Optional<String> hint = problem.hint().filter(text -> !text.contains("definition") && !text.contains("OpenAPI"));
        hint.ifPresentOrElse(text -> members.error(problem.span(), problem.message(), text),
                () -> members.error(problem.span(), problem.message()));
    }

    private Optional<Suite> suite(MapNode root, SourceFile file, Path folder, ResolveOptions options) {
        members.allow(root, "a suite", SUITE);
        Path base = file.path().map(path -> path.resolveSibling("")).orElse(folder);
        String prefix = file.path().isPresent() ? file.name().replaceFirst("[^/\\\\]*$", "") : "";
        Optional<SuiteDefinition> definition = new DefinitionReader(base, prefix, options, members).read(root);
        SuiteStage stage = StageReader.read(root.entry("stage").flatMap(members::mapping), members);
        Backend backend = backend(root.entry("backends"));
        members.required(root, "a suite", "cases", "List them: `cases: [ { name, request, expect } ]`.");
        List<SuiteCase> cases = root.entry("cases").flatMap(members::list).map(this::cases).orElse(List.of());
        return definition.map(api -> new Suite(file, api, stage.stage(), backend, stage.notSupported(), cases));
    }

    private Backend backend(Optional<MapNode.Entry> entry) {
        Optional<ListNode> list = entry.flatMap(members::list);
        if (list.isEmpty()) {
            return Backend.none();
        }
        StubReader.Result result = StubReader.read(list.get());
        result.problems().forEach(problem -> members.error(problem.place(), problem.message()));
        return result.stubs().<Backend>map(stubs -> stubs).orElse(Backend.none());
    }

    private List<SuiteCase> cases(ListNode list) {
        if (list.items().isEmpty()) {
            members.error(list.span(), "`cases` is empty.");
        }
        List<SuiteCase> cases = new ArrayList<>();
        for (Node item : list.items()) {
            members.mapping("A case", item).flatMap(this::testCase).ifPresent(cases::add);
        }
        return cases;
    }

    private Optional<SuiteCase> testCase(MapNode map) {
        members.allow(map, "a case", CASE);
        Optional<Node> name = members.required(map, "a case", "name", "Give it a name that is unique within the suite.");
        members.text(map, "name").ifPresent(text -> unique(text, map.get("name").get().span()));
        Optional<String> source = members.text(map, "source");
        Optional<Confidence> confidence = map.entry("confidence").flatMap(entry -> members.word(entry, CONFIDENCE))
                .map(word -> Confidence.values()[CONFIDENCE.indexOf(word)]);
        members.required(map, "a case", "request", "Write what is sent: `request: { method: GET, path: /pets }`.");
        Optional<ClientRequest> request = map.entry("request").flatMap(members::mapping)
                .map(node -> RequestReader.read(node, members));
        Backend backend = backend(map.entry("backends"));
        members.required(map, "a case", "expect", "Write what is expected, or `expect: {}` and run with --update to have it written.");
        Optional<Expectation> expectation = map.entry("expect").flatMap(members::mapping)
                .map(node -> ExpectationReader.read(node, members));
        return name.flatMap(Node::asText).isEmpty() || request.isEmpty() || expectation.isEmpty() ? Optional.empty()
                : Optional.of(new SuiteCase(name.get().asText().get(), source, confidence, request.get(), backend,
                        expectation.get(), name.get().span()));
    }

    private void unique(String name, SourceSpan place) {
        SourceSpan first = names.putIfAbsent(name, place);
        if (first != null) {
            members.error(place, "`" + name + "` is the name of another case, at line " + first.from().line() + ".");
        }
    }
}
