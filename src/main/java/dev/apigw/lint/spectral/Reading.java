package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.Node;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** What was wrong and what is worth knowing of the rulesets that are being read. */
final class Reading {
    private final Members members = new Members();
    private final List<Diagnostic> notes = new ArrayList<>();
    private final boolean allowsRemote;
    private boolean hasForeignRules;

    Reading(boolean allowsRemote) {
        this.allowsRemote = allowsRemote;
    }

    Members members() {
        return members;
    }

    List<Diagnostic> notes() {
        return notes;
    }

    boolean allowsRemote() {
        return allowsRemote;
    }

    /** Whether a ruleset for other documents was extended, whose rules may be named but are not known. */
    boolean hasForeignRules() {
        return hasForeignRules;
    }

    void foreign(String name, Node place) {
        hasForeignRules = true;
        notes.add(Diagnostic.of("ruleset-not-for-openapi", Severity.INFO, InFile.of(place),
                "`" + name + "` has no rules for OpenAPI, so nothing of it runs."));
    }

    void custom(String rule, String function, SourceSpan place) {
        notes.add(Diagnostic.of("ruleset-custom-function", Severity.WARNING, new InFile(place),
                "The rule `" + rule + "` calls `" + function + "`, a function in JavaScript, which cannot run here; the rule is left out.")
                .withHint("Write it with Spectral's core functions, or run Spectral for it."));
    }

    void path(String rule, String path, String why, SourceSpan place) {
        notes.add(Diagnostic.of("ruleset-path-unknown", Severity.WARNING, new InFile(place),
                "The path `" + path + "` of the rule `" + rule + "` cannot be read: " + why + "; the rule is left out.")
                .withHint("Write it in the JSONPath that the documentation of rulesets describes."));
    }
}
