package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.resolve.ApiKind;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One reading of one definition: the document, and what was found on the way. Lives for one call of the builder. */
final class Reading {
    private final ResolvedDocument document;
    private final boolean sam;
    private final List<Diagnostic> findings = new ArrayList<>();

    /** @param sam whether the SAM transform reads the definition first; it is stricter about structure than the import */
    Reading(ResolvedDocument document, boolean sam) {
        this.document = Objects.requireNonNull(document, "document");
        this.sam = sam;
    }

    ResolvedDocument document() {
        return document;
    }

    boolean isHttp() {
        return document.apiKind() == ApiKind.HTTP;
    }

    boolean isSam() {
        return sam;
    }

    void report(Diagnostic finding) {
        findings.add(finding);
    }

    List<Diagnostic> findings() {
        return List.copyOf(findings);
    }

    /**
     * The mapping that a value is or refers to; anything else is reported as unreadable structure, null excepted.
     *
     * @param what the value's name in a message, such as {@code `responses` of GET /pets}
     */
    Optional<MapNode> object(Node node, String what) {
        Optional<Node> followed = document.follow(node);
        if (followed.isEmpty() || followed.get().isNull()) {
            return Optional.empty(); // a reference that leads nowhere is reported where references are checked
        }
        if (followed.get().asMap().isEmpty()) {
            unreadable(followed.get(), what, "a mapping");
        }
        return followed.get().asMap();
    }

    /** The mapping at a key; absent and null are empty, anything else is reported. */
    Optional<MapNode> object(MapNode parent, String key, String what) {
        return parent.get(key).flatMap(node -> object(node, what));
    }

    /** The items at a key; absent and null are none, anything but a list is reported. */
    List<Node> list(MapNode parent, String key, String what) {
        Optional<Node> node = parent.get(key).flatMap(document::follow).filter(n -> !n.isNull());
        if (node.isPresent() && node.get().asList().isEmpty()) {
            unreadable(node.get(), what, "a list");
        }
        return node.flatMap(Node::asList).map(ListNode::items).orElse(List.of());
    }

    /** Reports a value without which the definition's structure cannot be read. */
    void unreadable(Node node, String what, String expected) {
        report(Diagnostic.error("structure-unreadable", InFile.of(node),
                what + " is " + node.describe() + "; " + expected + " belongs there.")
                .withHint("Write " + expected + ", or leave the key out."));
    }

    /** Reports a value that is lost because it has another type than its place takes. */
    void dropped(Node node, String what, String expected) {
        report(Diagnostic.of("value-dropped", Severity.WARNING, InFile.of(node),
                what + " is " + node.describe() + "; " + expected + " belongs there, so it is dropped.")
                .withHint("Write " + expected + "."));
    }
}
