package dev.apigw.resolve;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the {@code $ref}s of a definition that lead nowhere, or to something else than stands in their place.
 *
 * <p>API Gateway takes most of them with a warning and leaves out what they stand for.
 * Source: reported – import-errors-reported, section 5 ("Reference to model '{Name}' not found. Ignoring.").
 */
public final class ReferenceCheck {
    /**
     * A value still to be looked at.
     *
     * @param usage where the value stands, which decides what API Gateway says about a reference there
     */
    private record Task(Node node, Part part, Part.Child entries, ReferenceUsage usage) {}

    private final ResolvedDocument document;
    private final ReferenceFindings findings;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Map<Part, Set<Object>> seen = new EnumMap<>(Part.class);
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<ScalarNode, Boolean> inCircle = new IdentityHashMap<>();
    private boolean otherFile;

    private ReferenceCheck(ResolvedDocument document) {
        this.document = document;
        this.findings = new ReferenceFindings(document);
    }

    /** The findings about all references that the definition reaches, sorted; each place once. */
    public static List<Diagnostic> check(ResolvedDocument document) {
        ReferenceCheck check = new ReferenceCheck(document);
        check.tasks.add(new Task(document.root(), Part.DOCUMENT, null, ReferenceUsage.NONE));
        // A list of tasks instead of recursion: references may lead from one to the next without end.
        for (Task task = check.tasks.poll(); task != null; task = check.tasks.poll()) {
            check.visit(task);
        }
        document.references().problems().stream().map(Diagnostic::of).forEach(check.diagnostics::add);
        return DiagnosticOrder.sorted(check.diagnostics);
    }

    private void visit(Task task) {
        if (!(task.node() instanceof MapNode map) || !firstVisit(task, map)) {
            return;
        }
        Optional<Reference> reference = document.reference(map);
        if (reference.isPresent()) {
            visitReference(task, reference.get());
            return;
        }
        Optional<Node> odd = map.get("$ref").filter(ref -> task.part() != Part.GROUP && !isIntrinsic(ref));
        odd.ifPresent(ref -> diagnostics.add(findings.malformed(ref)));
        for (MapNode.Entry entry : map.entries()) {
            if (task.part() == Part.GROUP) {
                add(entry, task.entries(), task.usage());
            } else {
                task.part().child(entry.name()).ifPresent(child -> addChildren(task, entry, child));
            }
        }
    }

    private void addChildren(Task task, MapNode.Entry entry, Part.Child child) {
        ReferenceUsage usage = task.usage().at(task.part(), entry.name());
        boolean list = child.shape() == Part.Shape.LIST
                || child.shape() == Part.Shape.ONE_OR_LIST && entry.value().asList().isPresent();
        if (list) {
            entry.value().asList().ifPresent(items -> items.items()
                    .forEach(item -> tasks.add(new Task(item, child.part(), null, usage))));
        } else if (child.shape() == Part.Shape.MAP) {
            tasks.add(new Task(entry.value(), Part.GROUP, new Part.Child(Part.Shape.ONE, child.part()), usage));
        } else {
            tasks.add(new Task(entry.value(), child.part(), null, usage));
        }
    }

    private void add(MapNode.Entry entry, Part.Child child, ReferenceUsage usage) {
        tasks.add(new Task(entry.value(), child.part(), null, usage.at(Part.GROUP, entry.name())));
    }

    /** Looks at one step only: a reference that leads to another leaves it to that one to say what is wrong with it. */
    private void visitReference(Task task, Reference reference) {
        if (leadsInCircle(reference)) {
            diagnostics.add(findings.cycle(reference));
            return;
        }
        if (reference.problem().isPresent()) {
            diagnostics.addAll(findings.failed(reference, task.usage()));
            return;
        }
        noteOtherFile(reference);
        Node target = reference.target().orElseThrow();
        Optional<Diagnostic> wrong = findings.wrongType(reference, target, task.part());
        wrong.ifPresent(diagnostics::add);
        if (wrong.isEmpty()) {
            tasks.add(new Task(target, task.part(), task.entries(), ReferenceUsage.NONE));
        }
    }

    /** Each reference of a chain is followed once, however many lead into the chain. */
    private boolean leadsInCircle(Reference first) {
        Set<ScalarNode> chain = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<Reference> next = Optional.of(first);
        while (next.isPresent() && !inCircle.containsKey(next.get().node()) && chain.add(next.get().node())) {
            next = next.get().target().flatMap(document::reference);
        }
        boolean circle = next.map(r -> inCircle.getOrDefault(r.node(), true)).orElse(false);
        chain.forEach(node -> inCircle.put(node, circle));
        return circle;
    }

    private void noteOtherFile(Reference reference) {
        if (!otherFile && reference.leavesItsDocument()) {
            otherFile = true;
            diagnostics.add(findings.toFile(reference));
        }
    }

    private boolean firstVisit(Task task, MapNode map) {
        // An alias or reference gives another object for the same mapping; its list of entries is shared.
        return seen.computeIfAbsent(task.part(), p -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(map.isEmpty() ? map : map.entries());
    }

    private static boolean isIntrinsic(Node ref) {
        return ref.asMap().map(map -> map.entries().stream()
                .anyMatch(e -> e.name().startsWith("Fn::") || e.name().equals("Ref"))).orElse(false);
    }
}
