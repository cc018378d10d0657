package dev.apigw.resolve;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.Similar;
import dev.apigw.source.JsonPointer;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words what is wrong with a reference. */
final class ReferenceFindings {
    private final ResolvedDocument document;

    ReferenceFindings(ResolvedDocument document) {
        this.document = document;
    }

    /** A {@code $ref} that is no string. */
    Diagnostic malformed(Node ref) {
        String what = ref.asText().map(String::isBlank).orElse(false) ? "The `$ref` is empty"
                : "The `$ref` is " + ref.describe();
        return Diagnostic.error("ref-malformed", at(ref), what + ", so it refers to nothing.")
                .withHint("Write the place of a value, such as `#/components/schemas/Pet`.");
    }

    /** What keeps a reference from having a target; nothing while a placeholder in it is unfilled. */
    List<Diagnostic> failed(Reference reference, ReferenceUsage usage) {
        if (reference.text().contains("${")) {
            return List.of();
        }
        String text = "`" + reference.text() + "`";
        Origin at = at(reference.node());
        return List.of(switch (reference.problem().orElseThrow()) {
            case MALFORMED -> malformed(reference.node());
            case MISSING_TARGET -> missing(reference, usage);
            case MISSING_FILE -> Diagnostic.warning("ref-missing", at, missingFile(reference.text()))
                    .withHint(neighbour(reference).map(name -> "Did you mean `" + name + "`? Case matters.")
                            .orElse("Correct the path; it counts from the folder of this file."));
            case UNREADABLE_FILE -> unreadable(reference);
            case OUTSIDE_ROOT -> Diagnostic.warning("ref-outside-root", at, text
                            + " lies outside the folder of the definition, so it is not read.")
                    .withHint("Allow its folder with `--ref-root`, or move the file.");
            case REMOTE -> Diagnostic.warning("ref-remote", at, text
                            + " is on the network, so it is not read; API Gateway refuses a model that refers to a URL.")
                    .withHint("Copy the value into the definition, or read it with `--allow-remote-refs`.");
            case CYCLE -> cycle(reference);
        });
    }

    private static String missingFile(String text) {
        return text.matches("[\\w-]+") ? "`" + text + "` names neither a schema of this definition nor a file."
                : "The file of `" + text + "` does not exist.";
    }

    /** A file beside the missing one with nearly its name; the folder is one that may be read, or the problem is another. */
    private static Optional<String> neighbour(Reference reference) {
        Optional<Path> wanted = reference.node().span().file().path()
                .map(file -> file.toAbsolutePath().resolveSibling(RefText.of(reference.text()).path()));
        String[] names = wanted.map(path -> path.getParent().toFile().list()).orElse(null);
        return names == null ? Optional.empty()
                : Similar.nearest(wanted.get().getFileName().toString(), Stream.of(names).sorted().toList());
    }

    private Diagnostic missing(Reference reference, ReferenceUsage usage) {
        Reference.Miss miss = reference.miss().orElseThrow();
        String fragment = RefText.of(reference.text()).fragment();
        if (!fragment.startsWith("/") && reference.text().contains("#")) {
            return Diagnostic.warning("ref-missing", at(reference.node()), "`" + reference.text()
                            + "` is no pointer: the part behind `#` begins with `/`.")
                    .withHint("Write `" + reference.text().replaceFirst("#", "#/") + "`.");
        }
        Diagnostic found = Diagnostic.warning("ref-missing", at(reference.node()), "`" + reference.text()
                        + "` does not exist: there is no `" + miss.token() + "` in " + described(miss.nearest()) + ".")
                .withHint(suggestion(miss).map(name -> "Did you mean `" + name + "`?")
                        .orElse("Add it, or correct the reference."))
                .withRelated(at(miss.nearest()), "`" + miss.token() + "` is looked for here");
        return importMessage(reference, usage).map(found::withImportMessage).orElse(found);
    }

    /**
     * API Gateway's own warning.
     * Source: reported – import-errors-reported, sections 2 (HTTP APIs) and 5 (REST APIs).
     */
    private Optional<String> importMessage(Reference reference, ReferenceUsage usage) {
        List<String> tokens = JsonPointer.parse(RefText.of(reference.text()).fragment()).map(JsonPointer::tokens)
                .orElse(List.of());
        if (!usage.modelOf() || Part.named(tokens).filter(Part.SCHEMA::equals).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(document.apiKind() == ApiKind.HTTP
                ? "Parse issue: attribute " + usage.place().orElseThrow() + "." + reference.text() + " is missing"
                : "Reference to model '" + tokens.get(tokens.size() - 1) + "' not found. Ignoring.");
    }

    private static Optional<String> suggestion(Reference.Miss miss) {
        return miss.nearest().asMap().flatMap(map -> Similar.nearest(miss.token(),
                map.entries().stream().map(MapNode.Entry::name).toList()));
    }

    private static String described(Node node) {
        return node instanceof ListNode list ? "the list of " + list.items().size() + " items"
                : node instanceof MapNode ? "the mapping in line " + node.span().from().line() : node.describe();
    }

    private static Diagnostic unreadable(Reference reference) {
        Diagnostic found = Diagnostic.error("ref-unreadable", at(reference.node()), "`" + reference.text()
                + "` cannot be read" + reference.cause().map(c -> ": " + c.message()).orElse("."))
                .withHint(reference.cause().flatMap(SourceProblem::hint).orElse("Check that the document exists."));
        return reference.cause().map(c -> found.withRelated(new InFile(c.span()), "the fault")).orElse(found);
    }

    /** References that lead in a circle without a value between them. */
    Diagnostic cycle(Reference first) {
        Diagnostic found = Diagnostic.warning("ref-cycle", at(first.node()), "`" + first.text()
                        + "` leads back to itself without ever reaching a value.")
                .withHint("Let one of the references name a value.");
        return first.target().map(t -> found.withRelated(at(t), "the next reference of the circle")).orElse(found);
    }

    /**
     * The first reference that leads to another file.
     * Source: reported – import-errors-reported, section 5 ("Model reference must be in canonical form", since April 2024).
     */
    Diagnostic toFile(Reference reference) {
        return Diagnostic.warning("ref-to-file", at(reference.node()), "`" + reference.text() + "` is in another file; "
                        + "API Gateway imports one file and refuses a model that refers to another.")
                .withHint("Bundle the files to one before the import.");
    }

    /** Whether what a reference leads to is something else than its place wants. */
    Optional<Diagnostic> wrongType(Reference reference, Node target, Part wanted) {
        Optional<Part> named = JsonPointer.parse(RefText.of(reference.text()).fragment()).map(JsonPointer::tokens)
                .flatMap(Part::named).filter(part -> wanted != Part.GROUP && part != wanted);
        boolean chained = document.reference(target).isPresent();
        boolean mapping = target instanceof MapNode || target.isNull() || wanted == Part.SCHEMA
                && document.version() == SpecVersion.OPENAPI_3_1 && target.asBoolean().isPresent();
        String found = !mapping ? target.describe()
                : named.map(Part::inWords).orElseGet(() -> chained ? null : otherPart(target, wanted));
        return Optional.ofNullable(found).map(what -> Diagnostic.warning("ref-wrong-type", at(reference.node()),
                        "`" + reference.text() + "` leads to " + what + ", but " + wanted.inWords() + " belongs here.")
                .withHint("Refer to " + wanted.inWords() + ".")
                .withRelated(at(target), "the value it leads to"));
    }

    /** What a mapping without a telling place is by its keys, if that is not what is wanted; else null. */
    private static String otherPart(Node target, Part wanted) {
        boolean parameter = target.asMap().map(map -> map.get("in").flatMap(Node::asString).isPresent()
                && map.get("name").flatMap(Node::asString).isPresent()).orElse(false);
        if (wanted == Part.SCHEMA || wanted == Part.RESPONSE || wanted == Part.HEADER || wanted == Part.REQUEST_BODY) {
            return parameter ? Part.PARAMETER.inWords() : null;
        }
        return wanted == Part.PARAMETER && !parameter ? "a value without `name` and `in`" : null;
    }

    private static Origin at(Node node) {
        return InFile.of(node);
    }
}
