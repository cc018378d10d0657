package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Findings of two toy rules, which are about every key {@code bad} and {@code worse}. */
final class Toys {
    static final Set<String> RAN = Set.of("toy-bad", "toy-worse");
    static final Set<String> KNOWN = Set.of("toy-bad", "toy-worse", "toy-idle");

    private Toys() {}

    static LintResult result(String name, String text) {
        return result(SourceFile.of(name, Path.of(name).toAbsolutePath(), text));
    }

    static LintResult result(SourceFile file) {
        Node root = SourceReader.parse(file).root().orElseThrow();
        List<Diagnostic> found = new ArrayList<>();
        collect(root, found);
        return new LintResult(DiagnosticOrder.sorted(found), List.of(root));
    }

    static List<Diagnostic> left(LintSettings settings, IgnoreFile ignoreFile, LintResult... results) {
        return new Triage(settings, ignoreFile, RAN, () -> KNOWN).of(List.of(results));
    }

    private static void collect(Node node, List<Diagnostic> found) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> collect(item, found));
        } else if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                if (entry.name().equals("bad") || entry.name().equals("worse")) {
                    found.add(Diagnostic.of("toy-" + entry.name(), Severity.WARNING, InFile.of(entry.key()), "`" + entry.name() + "` is here."));
                }
                collect(entry.value(), found);
            }
        }
    }
}
