package dev.apigw.resolve;

import dev.apigw.resolve.Reference.Problem;
import dev.apigw.source.JsonPointer;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Follows {@code $ref}s on demand; reads each file once. The one place that knows what a {@code $ref} means. */
final class ReferenceResolver {
    private final SourceFile rootFile;
    private final Node root;
    private final List<Path> allowed;
    private final String shortFormFolder;
    private final UnaryOperator<Node> prepare;
    private final Map<Path, Optional<Node>> files = new HashMap<>();

    /**
     * @param root            the definition; what {@code #/} means in its own file
     * @param shortFormFolder pointer of the folder that the short form {@code $ref: Name} means
     * @param prepare         what is done to the tree of a referenced file, such as filling placeholders
     */
    ReferenceResolver(SourceFile rootFile, Node root, List<Path> refRoots, String shortFormFolder,
                      UnaryOperator<Node> prepare) {
        this.rootFile = rootFile;
        this.root = root;
        this.shortFormFolder = shortFormFolder;
        this.prepare = prepare;
        this.allowed = allowedFolders(rootFile, refRoots);
    }

    /** The reference that a value is; empty if it is none. */
    Optional<Reference> reference(Node node) {
        if (!(node instanceof MapNode map)) {
            return Optional.empty();
        }
        Optional<Node> ref = map.get("$ref");
        if (ref.isEmpty()) {
            return Optional.empty();
        }
        if (!(ref.get() instanceof ScalarNode scalar)) {
            // A schema may have a property called "$ref"; then the value is a mapping.
            return Optional.empty();
        }
        if (scalar.kind() != ScalarNode.Kind.STRING || scalar.text().isBlank()) {
            return Optional.of(new Reference(scalar.text(), scalar, Optional.empty(), Optional.of(Problem.MALFORMED)));
        }
        return Optional.of(lookUp(scalar));
    }

    /** The value behind any number of references; empty if one of them leads nowhere. */
    Optional<Node> follow(Node node) {
        Node current = node;
        Set<String> seen = new HashSet<>();
        while (true) {
            Optional<Reference> reference = reference(current);
            if (reference.isEmpty()) {
                return Optional.of(current == node ? node : current.usedFrom(node.usedAt()));
            }
            if (reference.get().target().isEmpty() || !seen.add(reference.get().node().span().toString())) {
                return Optional.empty();
            }
            current = reference.get().target().get();
        }
    }

    private Reference lookUp(ScalarNode scalar) {
        String text = scalar.text().strip();
        int hash = text.indexOf('#');
        String filePart = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(text.substring(hash + 1));
        if (filePart.isEmpty()) {
            return found(scalar, rootOf(scalar.span().file()), fragment);
        }
        if (filePart.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
            return failed(scalar, Problem.REMOTE);
        }
        if (hash < 0 && filePart.matches("\\w+") && childOf(shortFormFolder + "/" + filePart).isPresent()) {
            return found(scalar, Optional.of(root), shortFormFolder + "/" + filePart);
        }
        return inFile(scalar, decoded(filePart), fragment);
    }

    private Optional<Node> childOf(String pointer) {
        return JsonPointer.parse(pointer).flatMap(p -> p.in(root));
    }

    private Reference inFile(ScalarNode scalar, String filePart, String fragment) {
        Path target;
        try {
            Path base = scalar.span().file().path().or(rootFile::path).map(Path::toAbsolutePath).map(Path::getParent)
                    .orElse(Path.of("").toAbsolutePath());
            target = base.resolve(filePart).normalize();
        } catch (InvalidPathException e) {
            return failed(scalar, Problem.MALFORMED);
        }
        if (allowed.stream().noneMatch(target::startsWith)) {
            return failed(scalar, Problem.OUTSIDE_ROOT);
        }
        if (!target.toFile().isFile()) {
            return failed(scalar, Problem.MISSING_FILE);
        }
        if (allowed.stream().noneMatch(realPath(target)::startsWith)) {
            return failed(scalar, Problem.OUTSIDE_ROOT); // a symbolic link leads out of the folder
        }
        Optional<Node> tree = files.computeIfAbsent(target, path -> read(filePart, path));
        return tree.isEmpty() ? failed(scalar, Problem.UNREADABLE_FILE) : found(scalar, tree, fragment);
    }

    private Optional<Node> read(String filePart, Path path) {
        if (rootFile.path().map(p -> p.toAbsolutePath().normalize().equals(path)).orElse(false)) {
            return Optional.of(root);
        }
        String name = rootFile.path().map(p -> displayName(p, path)).orElse(filePart);
        LoadedFile loaded = SourceLoader.load(name, path);
        return loaded.problem().isPresent() ? Optional.empty()
                : SourceReader.parse(loaded.file()).root().map(prepare);
    }

    /** The path of a referenced file as the user would write it, from where the root file was named. */
    private String displayName(Path rootPath, Path path) {
        Path rootFolder = rootPath.toAbsolutePath().normalize().getParent();
        Path relative = rootFolder.relativize(path);
        Path namedFolder = Path.of(rootFile.name()).getParent();
        return (namedFolder == null ? relative : namedFolder.resolve(relative).normalize()).toString().replace('\\', '/');
    }

    private Optional<Node> rootOf(SourceFile file) {
        if (file == rootFile || file.path().isEmpty()) {
            return Optional.of(root);
        }
        return files.getOrDefault(file.path().get().toAbsolutePath().normalize(), Optional.of(root));
    }

    private static Reference found(ScalarNode scalar, Optional<Node> tree, String fragment) {
        Optional<Node> target = tree.flatMap(t -> JsonPointer.parse(fragment).flatMap(p -> p.in(t)));
        return target.isEmpty() ? failed(scalar, Problem.MISSING_TARGET)
                : new Reference(scalar.text(), scalar, target.map(t -> t.usedFrom(scalar.usedAt())), Optional.empty());
    }

    private static Reference failed(ScalarNode scalar, Problem problem) {
        return new Reference(scalar.text(), scalar, Optional.empty(), Optional.of(problem));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that encodes nothing stands for itself
        }
    }

    private static List<Path> allowedFolders(SourceFile rootFile, List<Path> refRoots) {
        List<Path> folders = new ArrayList<>();
        rootFile.path().map(p -> p.toAbsolutePath().normalize().getParent()).ifPresent(folders::add);
        if (rootFile.path().isEmpty()) {
            folders.add(Path.of("").toAbsolutePath());
        }
        refRoots.forEach(root -> folders.add(root.toAbsolutePath().normalize()));
        for (Path folder : List.copyOf(folders)) {
            folders.add(realPath(folder));
        }
        return List.copyOf(folders);
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path; // what does not exist is reported where it is read
        }
    }
}
