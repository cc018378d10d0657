package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.EditedFiles;
import dev.apigw.source.ListNode;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceProblem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Other files that an input is made of: {@code AWS::Include} and the location properties of an API resource.
 *
 * <p>Nothing is fetched. An address in S3 means the file of the same name beside the template, which is where
 * {@code aws cloudformation package} took it from.
 */
public final class Includes {
    private final Folders folders;
    private final EditedFiles files;
    private final Values values;
    private final Findings findings;
    /** How often files may be included. Files that include each other could otherwise multiply without end. */
    private static final int MOST = 1_000;

    private int included;
    private final Map<Path, Optional<Node>> trees = new HashMap<>();
    private final Deque<Path> open = new ArrayDeque<>();

    public Includes(SourceFile rootFile, List<Path> moreFolders, EditedFiles files, Values values, Findings findings) {
        this.folders = new Folders(rootFile, moreFolders);
        this.files = files;
        this.values = values;
        this.findings = findings;
        rootFile.path().map(p -> p.toAbsolutePath().normalize()).ifPresent(open::push);
    }

    /** {@code Fn::Transform}: what the file holds, resolved; empty if there is none (the finding says why). */
    Optional<Node> transform(Call call, Intrinsics in) {
        if (!(call.argument() instanceof MapNode argument)) {
            return in.wrong(call, "a mapping of `Name` and `Parameters`");
        }
        Optional<String> name = argument.get("Name").flatMap(in::text);
        if (name.isEmpty() || !name.get().equals("AWS::Include")) {
            findings.warning("function-unknown", call.node(), "The macro `" + name.orElse("") + "` runs in an account; "
                    + "what it would make of this is missing here.", "Give the definition as the macro leaves it.");
            return Optional.empty();
        }
        Optional<Node> location = NameFunctions.map(argument, "Parameters").flatMap(p -> p.get("Location"));
        if (location.isEmpty()) {
            in.wrong(new Call(call.name(), argument, argument), "`Parameters` with a `Location` for `AWS::Include`");
            return Optional.empty();
        }
        return find(location.get(), in).flatMap(path -> read(path, location.get(), in, Includes::reportShortForm))
                .map(node -> node.usedFrom(call.span()));
    }

    /** CloudFormation reads what it includes as JSON would be read: it knows no tags there. */
    private static void reportShortForm(Call call, Findings findings) {
        if (call.node().tag().isPresent()) {
            findings.add(Diagnostic.warning("include-functions", InFile.of(call.node()), "`" + call.node().tag().orElse("")
                    + "` is the short form of a function; CloudFormation does not understand it in an included file.")
                    .withHint("Write `" + call.name() + "` as a mapping."));
        }
    }

    private static void reportAny(Call call, Findings findings) {
        findings.add(Diagnostic.warning("include-functions", InFile.of(call.node()), "`" + call.name() + "` stands in a file that "
                + "is uploaded as it is; CloudFormation does not resolve functions there.")
                .withHint("Include the file with `Fn::Transform: AWS::Include` in the body instead."));
    }

    /** What the file at a location property holds; empty if it cannot be had (the finding says why). */
    Optional<Node> uploaded(Node location, Intrinsics in) {
        return find(location, in).flatMap(path -> read(path, location, in, Includes::reportAny));
    }

    private Optional<Path> find(Node location, Intrinsics in) {
        Optional<String> text = location instanceof MapNode map && Call.of(map).isEmpty()
                ? map.get("Key").flatMap(in::text).map(key -> "s3://bucket/" + key) : in.text(location);
        if (text.isEmpty() || text.get().isBlank()) {
            findings.error("include-unreadable", location, "A location is a path or an address, but here is "
                    + location.describe() + ".", "Name a file.");
            return Optional.empty();
        }
        return find(text.get().strip(), location);
    }

    private Optional<Path> find(String text, Node location) {
        Path base = Folders.of(location.span().file());
        try {
            boolean remote = text.matches("[A-Za-z][A-Za-z0-9+.-]*://.*") || PlaceholderText.holdsUnknown(text);
            if (!remote) {
                return Optional.of(base.resolve(text).normalize());
            }
            String key = text.replaceFirst("^[A-Za-z0-9+.-]+://[^/]*/?", "").replaceFirst("\\?.*", "");
            for (String candidate : List.of(key, key.substring(key.lastIndexOf('/') + 1))) {
                Path path = base.resolve(candidate).normalize();
                if (!candidate.isEmpty() && Files.isRegularFile(path) && folders.allow(path)) {
                    return Optional.of(path);
                }
            }
            findings.warning("include-remote", location, "`" + text + "` is not on this machine, so what it holds is "
                    + "missing here; nothing is fetched.", "Put a file of that name beside this one, or name a local path.");
        } catch (InvalidPathException e) {
            findings.error("include-unreadable", location, "`" + text + "` is no path.", "Name a file.");
        }
        return Optional.empty();
    }

    private Optional<Node> read(Path path, Node location, Intrinsics in, BiConsumer<Call, Findings> firstCall) {
        if (!folders.allow(path)) {
            findings.error("include-outside-root", location, "`" + location.span().text().strip() + "` lies outside the "
                    + "folder of the input, so it is not read.", "Add its folder with `--ref-root`.");
            return Optional.empty();
        }
        if (open.contains(path) || ++included > MOST) {
            findings.error("include-cycle", location, open.contains(path) ? "`" + folders.nameOf(path) + "` is included while "
                    + "it is being included itself." : "Files are included more than " + MOST + " times.",
                    "Remove includes, or write the parts out.");
            return Optional.empty();
        }
        Optional<Node> tree = trees.get(path);
        if (tree == null) {
            tree = parse(path, location);
            trees.put(path, tree);
            tree.flatMap(Includes::firstCall).ifPresent(call -> firstCall.accept(call, findings));
        }
        open.push(path);
        try {
            return tree.flatMap(in::resolve);
        } finally {
            open.pop();
        }
    }

    private static Optional<Call> firstCall(Node node) {
        Optional<Call> call = Call.of(node);
        if (call.isPresent()) {
            return call;
        }
        List<Node> children = node instanceof MapNode map ? map.entries().stream().map(MapNode.Entry::value).toList()
                : node.asList().map(ListNode::items).orElse(List.of());
        return children.stream().map(Includes::firstCall).flatMap(Optional::stream).findFirst();
    }

    private Optional<Node> parse(Path path, Node location) {
        LoadedFile loaded = files.load(folders.nameOf(path), path);
        if (loaded.problem().isPresent()) {
            SourceProblem problem = loaded.problem().get();
            Diagnostic finding = Diagnostic.error("include-unreadable", InFile.of(location), problem.message());
            findings.add(problem.hint().map(finding::withHint).orElse(finding));
            return Optional.empty();
        }
        Findings own = new Findings();
        Optional<Node> root = InputText.parse(loaded.file(), values, own);
        own.all().forEach(d -> findings.add(root.isEmpty() ? d.withRelated(InFile.of(location), "read from here") : d));
        return root;
    }
}
