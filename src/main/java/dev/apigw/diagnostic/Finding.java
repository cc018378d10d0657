package dev.apigw.diagnostic;

import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule found; the engine adds the rule's id and severity. */
public record Finding(Origin origin, String message, Optional<String> hint, List<Related> related,
                      Optional<AwsMessage> aws, Optional<Fix> fix) {
    public Finding {
        related = List.copyOf(related);
    }

    /** A finding at a place. */
    public static Finding at(Origin origin, String message) {
        return new Finding(origin, message, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** A finding at the place of a value. */
    public static Finding at(Node node, String message) {
        return at(InFile.of(node), message);
    }

    /** This finding with what to do about it. */
    public Finding withHint(String newHint) {
        return new Finding(origin, message, Optional.of(newHint), related, aws, fix);
    }

    /** This finding with one more place. */
    public Finding withRelated(Origin place, String what) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(place, what));
        return new Finding(origin, message, hint, more, aws, fix);
    }

    /** This finding with the line that an import of API Gateway prints for it. */
    public Finding withImportMessage(String text) {
        return new Finding(origin, message, hint, related, Optional.of(new AwsMessage(AwsMessage.Phase.IMPORT, text)), fix);
    }

    /** This finding with the line that a deployment prints for it. */
    public Finding withDeploymentMessage(String text) {
        return new Finding(origin, message, hint, related,
                Optional.of(new AwsMessage(AwsMessage.Phase.DEPLOYMENT, text)), fix);
    }

    /** This finding with what mends it. */
    public Finding withFix(Fix newFix) {
        return new Finding(origin, message, hint, related, aws, Optional.of(newFix));
    }

    /** This finding with the one edit that mends it, if there is one; see {@link Edits}. */
    public Finding withFix(String description, Optional<TextEdit> edit) {
        return edit.map(made -> withFix(new Fix(description, List.of(made)))).orElse(this);
    }

    /** This finding as one of a rule. */
    public Diagnostic stamped(String ruleId, Severity severity) {
        return new Diagnostic(ruleId, severity, origin, message, hint, related, aws, fix);
    }
}
