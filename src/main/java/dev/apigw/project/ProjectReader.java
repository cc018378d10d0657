package dev.apigw.project;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.diagnostic.Mistake;
import dev.apigw.model.Account;
import dev.apigw.model.Stage;
import dev.apigw.model.Stated;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a project file. A key that means nothing is a mistake: a setting that is misspelt would silently not count. */
public final class ProjectReader {
    /** The members of a project file. */
    public static final List<String> KEYS = List.of("api", "import", "stages", "apiKeys", "usagePlans", "identities",
            "userPools", "lambdaAliases", "domainNames", "backends", "lint", "diff");

    private final Members members = new Members();
    private final Included included;
    private final MapNode root;
    private final Map<String, MapNode> stageNodes = new HashMap<>();

    private ProjectReader(MapNode root, Path folder, String prefix) {
        this.root = root;
        this.included = new Included(folder, prefix, members);
    }

    /**
     * What a project file states, or what is wrong with it.
     *
     * @param project empty if there are mistakes
     */
    public record Result(Optional<Project> project, List<Mistake> mistakes) {
        public Result {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * Reads the tree of a project file.
     *
     * @param folder what paths in it are relative to
     * @param prefix the same folder as messages name it, with a slash at its end unless it is empty
     */
    public static Result read(Node tree, Path folder, String prefix) {
        if (tree.asMap().isEmpty()) {
            return new Result(Optional.empty(), List.of(new Mistake(tree.span(), "A project file is a mapping, this is "
                    + tree.describe() + ".", Optional.of("Start with `api: openapi.yaml`."))));
        }
        ProjectReader reader = new ProjectReader(tree.asMap().get(), folder, prefix);
        Project project = reader.project();
        return new Result(reader.members.hasProblems() ? Optional.empty() : Optional.of(project), reader.members.problems());
    }

    private Project project() {
        members.allow(root, "a project file", KEYS);
        KeysReader keys = new KeysReader(members);
        DomainsReader domains = new DomainsReader(members);
        CallersReader callers = new CallersReader(members, included);
        Account account = new Account(listed("apiKeys", keys::apiKeys), listed("usagePlans", keys::usagePlans),
                root.entry("identities").map(callers::identities).orElse(List.of()),
                root.entry("userPools").map(callers::userPools).orElse(List.of()),
                listed("lambdaAliases", domains::lambdaAliases), listed("domainNames", domains::domainNames));
        List<Stage> stages = stages(); // which also notes the nodes
        return new Project(root.entry("api").flatMap(entry -> members.text(entry)
                .map(text -> new Stated(text, InFile.of(entry.value())))), basepath(), stages, stageNodes, account,
                root.get("backends").flatMap(included::value).flatMap(this::backends),
                root.entry("lint").flatMap(members::mapping), root.entry("diff").flatMap(members::mapping));
    }

    private <T> List<T> listed(String key, Function<Node, List<T>> read) {
        return root.get(key).flatMap(included::value).map(read).orElse(List.of());
    }

    private Optional<ListNode> backends(Node node) {
        Node list = node.asMap().flatMap(map -> map.get("backends")).orElse(node);
        if (list.asList().isEmpty()) {
            members.error(list.span(), "`backends` is a list, this is " + list.describe() + ".");
        }
        return list.asList();
    }

    private Optional<String> basepath() {
        Optional<MapNode> imports = root.entry("import").flatMap(members::mapping);
        imports.ifPresent(map -> members.allow(map, "`import`", List.of("basepath")));
        return imports.flatMap(map -> map.entry("basepath"))
                .flatMap(entry -> members.word(entry, List.of("ignore", "prepend", "split")));
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        Set<String> names = new HashSet<>();
        root.entry("stages").flatMap(members::list).ifPresent(list -> list.items().forEach(item ->
                included.value(item).flatMap(node -> members.mapping("A stage", node)).ifPresent(map -> {
                    members.allow(map, "a stage", StageReader.STAGE);
                    members.required(map, "a stage", "stageName", "Name the stage.");
                    Stage stage = new StageReader(members).read(map);
                    if (!names.add(stage.stageName())) {
                        members.error(map.span(), "There are two stages `" + stage.stageName() + "`.", "Rename or remove one.");
                    }
                    stages.add(stage);
                    stageNodes.put(stage.stageName(), map);
                })));
        return stages;
    }
}
