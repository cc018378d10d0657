package dev.apigw.resolve;

import dev.apigw.resolve.Reference.Problem;
import dev.apigw.source.EditedFiles;
import dev.apigw.source.JsonPointer;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.RemoteFiles;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Follows {@code $ref}s on demand; reads each file once. The one place that knows what a {@code $ref} means. */
final class ReferenceResolver {
    private final SourceFile rootFile;
    private final Node root;
    private final RefFolders folders;
    private final EditedFiles files;
    private final Optional<RemoteFiles> remote;
    private final JsonPointer shortFormFolder;
    private final UnaryOperator<Node> prepare;
    /** By real path or URL: one file is one tree, however it is spelled. */
    private final Map<Object, ParsedSource> read = new HashMap<>();
    private final Map<SourceFile, Node> roots = new ConcurrentHashMap<>();
    private final Map<SourceFile, URI> urls = new ConcurrentHashMap<>();
    private final List<SourceProblem> problems = new ArrayList<>();
    private final Map<ScalarNode, Reference> resolved = new ConcurrentHashMap<>();

    /**
     * @param root            the definition; what {@code #/} means in its own file
     * @param files           where texts come from
     * @param allowRemote     whether documents may be fetched from the network
     * @param shortFormFolder pointer of the folder that the short form {@code $ref: Name} means
     * @param prepare         what is done to the tree of a referenced file, such as filling placeholders
     */
    ReferenceResolver(SourceFile rootFile, Node root, List<Path> refRoots, EditedFiles files, boolean allowRemote, String shortFormFolder,
                      UnaryOperator<Node> prepare) {
        this.rootFile = rootFile;
        this.root = root;
        this.files = files;
        this.folders = new RefFolders(rootFile, refRoots);
        this.remote = allowRemote ? Optional.of(new RemoteFiles()) : Optional.empty();
        this.shortFormFolder = JsonPointer.parse(shortFormFolder).orElseThrow();
        this.prepare = prepare;
        roots.put(rootFile, root);
    }

    /** The reference that a value is; empty if it is none. */
    Optional<Reference> reference(Node node) {
        Optional<ScalarNode> ref = refOf(node);
        Reference known = ref.isPresent() ? resolved.get(ref.get()) : null;
        return known != null ? Optional.of(known) : ref.map(scalar -> lookUp(scalar, new HashSet<>()));
    }

    /** The value behind any number of references; empty if one of them leads nowhere. */
    Optional<Node> follow(Node node) {
        return refOf(node).isEmpty() ? Optional.of(node) : follow(node, new HashSet<>());
    }

    /** What was odd in the referenced files that were read so far, such as a key that stands twice. */
    synchronized List<SourceProblem> problems() {
        return List.copyOf(problems);
    }

    /** The trees of all files that were read so far, by name; that of the definition's own file comes first. */
    List<Node> trees() {
        List<Node> others = roots.entrySet().stream().filter(entry -> entry.getKey() != rootFile)
                .sorted(Comparator.comparing(entry -> entry.getKey().name())).map(Map.Entry::getValue).toList();
        return Stream.concat(Stream.of(root), others.stream()).toList();
    }

    private static Optional<ScalarNode> refOf(Node node) {
        // A schema may have a property called "$ref"; then the value is a mapping.
        return node instanceof MapNode map ? map.get("$ref").flatMap(Node::asScalar) : Optional.empty();
    }

    private Optional<Node> follow(Node node, Set<ScalarNode> underway) {
        Node current = node;
        Set<Object> seen = new HashSet<>();
        for (Optional<ScalarNode> ref = refOf(current); ref.isPresent(); ref = refOf(current)) {
            Optional<Node> target = seen.add(ref.get().span()) ? lookUp(ref.get(), underway).target() : Optional.empty();
            if (target.isEmpty()) {
                return Optional.empty();
            }
            current = target.get();
        }
        return Optional.of(current == node ? node : current.usedFrom(node.usedAt()));
    }

    /** @param underway the references that are being looked up; one that needs itself on its way is a cycle */
    private Reference lookUp(ScalarNode scalar, Set<ScalarNode> underway) {
        Reference known = resolved.get(scalar);
        if (known != null) {
            return known;
        }
        Reference found = lookUpAnew(scalar, underway);
        if (found.target().isPresent()) {
            // Failures are not kept: what fails on the way through a cycle may succeed on its own.
            resolved.put(scalar, found);
        }
        return found;
    }

    private Reference lookUpAnew(ScalarNode scalar, Set<ScalarNode> underway) {
        if (scalar.kind() != ScalarNode.Kind.STRING || scalar.text().isBlank()) {
            return Reference.failed(scalar, Problem.MALFORMED);
        }
        RefText ref = RefText.of(scalar.text());
        if (ref.file().isEmpty()) {
            return inTree(scalar, rootOf(scalar.span().file()), ref, underway);
        }
        if (ref.isRemote() || urls.containsKey(scalar.span().file())) {
            return inUrl(scalar, ref, underway);
        }
        Optional<Node> byName = shortForm(ref);
        return byName.map(node -> Reference.found(scalar, node)).orElseGet(() -> inFile(scalar, ref, underway));
    }

    /** Swagger 1 wrote {@code $ref: Pet}; files from that time are still deployed. */
    private Optional<Node> shortForm(RefText ref) {
        return ref.rawFragment().isEmpty() && ref.file().indexOf('/') < 0
                ? shortFormFolder.in(root).flatMap(folder -> JsonPointer.child(folder, ref.file())) : Optional.empty();
    }

    private Reference inTree(ScalarNode scalar, Node tree, RefText ref, Set<ScalarNode> underway) {
        Optional<JsonPointer> pointer = JsonPointer.parse(ref.fragment());
        if (pointer.isEmpty()) {
            return Reference.missed(scalar, tree, ref.fragment());
        }
        Reference found = walk(scalar, tree, pointer.get(), underway);
        boolean asWritten = found.target().isEmpty() && !ref.rawFragment().equals(ref.fragment());
        return asWritten ? walk(scalar, tree, JsonPointer.parse(ref.rawFragment()).orElse(pointer.get()), underway) : found;
    }

    /** Goes down a pointer through references: {@code components: {schemas: {$ref: schemas.yaml}}} is common. */
    private Reference walk(ScalarNode scalar, Node tree, JsonPointer pointer, Set<ScalarNode> underway) {
        if (!underway.add(scalar)) {
            return Reference.failed(scalar, Problem.CYCLE);
        }
        Node node = tree;
        for (String token : pointer.tokens()) {
            Optional<Node> next = JsonPointer.child(node, token);
            if (next.isEmpty()) {
                Optional<Node> behind = follow(node, underway);
                next = behind.flatMap(n -> JsonPointer.child(n, token));
                node = behind.orElse(node);
            }
            if (next.isEmpty()) {
                underway.remove(scalar);
                return Reference.missed(scalar, node, token);
            }
            node = next.get();
        }
        underway.remove(scalar);
        return Reference.found(scalar, node);
    }

    private Reference inFile(ScalarNode scalar, RefText ref, Set<ScalarNode> underway) {
        Path target;
        try {
            Path base = scalar.span().file().path().or(rootFile::path).map(p -> p.toAbsolutePath().getParent())
                    .orElse(Path.of("").toAbsolutePath());
            target = base.resolve(ref.path()).normalize();
        } catch (InvalidPathException e) {
            return Reference.failed(scalar, Problem.MALFORMED);
        }
        if (!folders.contain(target)) {
            return Reference.failed(scalar, Problem.OUTSIDE_ROOT);
        }
        if (!Files.isRegularFile(target)) {
            return Reference.failed(scalar, Problem.MISSING_FILE);
        }
        return inParsed(scalar, parsed(target, ref.path()), ref, underway);
    }

    private Reference inUrl(ScalarNode scalar, RefText ref, Set<ScalarNode> underway) {
        URI base = urls.get(scalar.span().file());
        if (remote.isEmpty()) {
            return Reference.failed(scalar, Problem.REMOTE);
        }
        try {
            URI uri = base == null ? URI.create(ref.file()) : base.resolve(ref.file());
            return inParsed(scalar, fetched(uri), ref, underway);
        } catch (IllegalArgumentException e) {
            return Reference.failed(scalar, Problem.MALFORMED);
        }
    }

    private Reference inParsed(ScalarNode scalar, Optional<ParsedSource> parsed, RefText ref, Set<ScalarNode> underway) {
        if (parsed.isEmpty()) {
            return Reference.failed(scalar, Problem.UNREADABLE_FILE);
        }
        Node tree = roots.get(parsed.get().file());
        return tree == null ? Reference.unreadable(scalar, parsed.get().problems().get(0))
                : inTree(scalar, tree, ref, underway);
    }

    private synchronized Optional<ParsedSource> parsed(Path path, String written) {
        Path real = RefFolders.realPath(path);
        if (rootFile.path().map(p -> RefFolders.realPath(p.toAbsolutePath().normalize()).equals(real)).orElse(false)) {
            return Optional.of(new ParsedSource(rootFile, Optional.of(root), List.of()));
        }
        if (!read.containsKey(real)) {
            remember(real, files.load(displayName(path, written), path));
        }
        return Optional.of(read.get(real));
    }

    private synchronized Optional<ParsedSource> fetched(URI uri) {
        if (!read.containsKey(uri)) {
            Optional<LoadedFile> loaded = remote.orElseThrow().fetch(uri);
            loaded.ifPresent(file -> urls.put(file.file(), uri));
            loaded.ifPresent(file -> remember(uri, file));
        }
        return Optional.ofNullable(read.get(uri));
    }

    private void remember(Object key, LoadedFile loaded) {
        ParsedSource parsed = loaded.problem().map(p -> new ParsedSource(loaded.file(), Optional.empty(), List.of(p)))
                .orElseGet(() -> SourceReader.parse(loaded.file()));
        parsed.root().map(prepare).ifPresent(tree -> {
            roots.put(parsed.file(), tree);
            problems.addAll(parsed.problems());
        });
        read.put(key, parsed);
    }

    /** The path of a referenced file as the user would write it, from where the root file was named. */
    private String displayName(Path path, String written) {
        try {
            Path rootFolder = rootFile.path().orElseThrow(() -> new IllegalArgumentException("no folder"))
                    .toAbsolutePath().normalize().getParent();
            Path relative = rootFolder.relativize(path);
            Path named = Path.of(rootFile.name()).getParent();
            return (named == null ? relative : named.resolve(relative).normalize()).toString().replace('\\', '/');
        } catch (IllegalArgumentException e) {
            return written; // standard input has no folder, and two drives have no path between them
        }
    }

    /** What {@code #/} means in a file: its own tree; in a part that was included into the definition, the definition. */
    private Node rootOf(SourceFile file) {
        return roots.getOrDefault(file, root);
    }
}
