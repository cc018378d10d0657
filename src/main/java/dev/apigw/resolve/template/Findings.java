package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.Node;
import dev.apigw.source.SourceProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the steps of reading an input put what they have to say, in the order they say it. */
public final class Findings {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /** Adds a finding. */
    public void add(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Adds a finding unless one with the same {@code key} was added before: a name that is used often is one matter. */
    void addOnce(String key, Diagnostic diagnostic) {
        if (said.add(diagnostic.ruleId() + " " + key)) {
            diagnostics.add(diagnostic);
        }
    }

    /** Adds what reading a text brought up. */
    public void add(SourceProblem problem) {
        diagnostics.add(Diagnostic.of(problem));
    }

    void error(String ruleId, Node place, String message, String hint) {
        add(Diagnostic.error(ruleId, InFile.of(place), message).withHint(hint));
    }

    void warning(String ruleId, Node place, String message, String hint) {
        add(Diagnostic.warning(ruleId, InFile.of(place), message).withHint(hint));
    }

    /** Everything so far. */
    public List<Diagnostic> all() {
        return List.copyOf(diagnostics);
    }
}
