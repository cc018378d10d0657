package dev.apigw.suite;

import dev.apigw.diagnostic.Members;
import dev.apigw.model.Stage;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.backend.Backend;
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
    static final List<String> SUITE = List.of("api", "import", "project", "stage", "backends", "cases");
    static final List<String> CASE = List.of("name", "source", "confidence", "request", "backends", "expect", "steps");
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
        Optional<ProjectFile> project = root.entry("project").flatMap(entry -> ProjectFile.read(entry, base, prefix, members));
        DefinitionReader definitions = new DefinitionReader(base, prefix, options, members);
        Optional<SuiteDefinition> definition = definitions.read(root, project);
        WorldReader reader = new WorldReader(project, members);
        Optional<MapNode> stated = root.entry("stage").flatMap(members::mapping);
        Stage stage = reader.stage(stated);
        World world = new World(stage, reader.account(stated), reader.backend(root.entry("backends")),
                definitions.canary(stage, project));
        members.required(root, "a suite", "cases", "List them: `cases: [ { name, request, expect } ]`.");
        List<SuiteCase> cases = root.entry("cases").flatMap(members::list).map(list -> cases(list, world)).orElse(List.of());
        return definition.map(api -> new Suite(file, api, world, cases));
    }

    private List<SuiteCase> cases(ListNode list, World world) {
        if (list.items().isEmpty()) {
            members.error(list.span(), "`cases` is empty.");
        }
        List<SuiteCase> cases = new ArrayList<>();
        for (Node item : list.items()) {
            members.mapping("A case", item).flatMap(map -> testCase(map, world)).ifPresent(cases::add);
        }
        return cases;
    }

    private Optional<SuiteCase> testCase(MapNode map, World world) {
        members.allow(map, "a case", CASE);
        Optional<Node> name = members.required(map, "a case", "name", "Give it a name that is unique within the suite.");
        members.text(map, "name").ifPresent(text -> unique(text, map.get("name").get().span()));
        Optional<String> source = members.text(map, "source");
        Optional<Confidence> confidence = map.entry("confidence").flatMap(entry -> members.word(entry, CONFIDENCE))
                .map(word -> Confidence.values()[CONFIDENCE.indexOf(word)]);
        List<SuiteStep> steps = new StepReader(world.account(), members).read(map);
        Backend backend = new WorldReader(Optional.empty(), members).backend(map.entry("backends"));
        return name.flatMap(Node::asText).isEmpty() || steps.isEmpty() ? Optional.empty()
                : Optional.of(new SuiteCase(name.get().asText().get(), source, confidence, steps, backend, name.get().span()));
    }

    private void unique(String name, SourceSpan place) {
        SourceSpan first = names.putIfAbsent(name, place);
        if (first != null) {
            members.error(place, "`" + name + "` is the name of another case, at line " + first.from().line() + ".");
        }
    }
}
