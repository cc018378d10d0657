package dev.apigw.diagnostic;

import dev.apigw.source.SourceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One finding.
 *
 * @param ruleId  stable kebab-case id, the key of the rule's page
 * @param origin  the place that the user has to look at
 * @param message the thing first, then the consequence; names in backticks
 * @param hint    what to write instead, as an order
 * @param related further places, such as the first of two equal keys
 * @param aws     what API Gateway itself prints, where that is known
 * @param fix     what mends it, where a program can
 */
public record Diagnostic(String ruleId, Severity severity, Origin origin, String message, Optional<String> hint,
                         List<Related> related, Optional<AwsMessage> aws, Optional<Fix> fix) {
    public Diagnostic {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        related = List.copyOf(related);
        Objects.requireNonNull(aws, "aws");
        Objects.requireNonNull(fix, "fix");
    }

    /** A finding with nothing but its message. */
    public static Diagnostic of(String ruleId, Severity severity, Origin origin, String message) {
        return new Diagnostic(ruleId, severity, origin, message, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** What reading a text brought up; a fatal problem is an error. */
    public static Diagnostic of(SourceProblem problem) {
        Diagnostic base = of(problem.id(), problem.fatal() ? Severity.ERROR : Severity.WARNING, new InFile(problem.span()),
                problem.message());
        Diagnostic hinted = problem.hint().map(base::withHint).orElse(base);
        String related = problem.fatal() ? "it begins here" : "the earlier one";
        return problem.related().map(span -> hinted.withRelated(new InFile(span), related)).orElse(hinted);
    }

    /** A finding that API Gateway refuses. */
    public static Diagnostic error(String ruleId, Origin origin, String message) {
        return of(ruleId, Severity.ERROR, origin, message);
    }

    /** A finding that API Gateway takes at a loss. */
    public static Diagnostic warning(String ruleId, Origin origin, String message) {
        return of(ruleId, Severity.WARNING, origin, message);
    }

    /** This finding with another weight. */
    public Diagnostic withSeverity(Severity newSeverity) {
        return new Diagnostic(ruleId, newSeverity, origin, message, hint, related, aws, fix);
    }

    /** This finding with what to do about it. */
    public Diagnostic withHint(String newHint) {
        return new Diagnostic(ruleId, severity, origin, message, Optional.of(newHint), related, aws, fix);
    }

    /** This finding with one more place. */
    public Diagnostic withRelated(Origin place, String what) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(place, what));
        return new Diagnostic(ruleId, severity, origin, message, hint, more, aws, fix);
    }

    /** This finding with the line that an import of API Gateway prints for it. */
    public Diagnostic withImportMessage(String text) {
        return new Diagnostic(ruleId, severity, origin, message, hint, related,
                Optional.of(new AwsMessage(AwsMessage.Phase.IMPORT, text)), fix);
    }

    /** This finding with the line that a deployment prints for it. */
    public Diagnostic withDeploymentMessage(String text) {
        return new Diagnostic(ruleId, severity, origin, message, hint, related,
                Optional.of(new AwsMessage(AwsMessage.Phase.DEPLOYMENT, text)), fix);
    }

    /** This finding with what mends it. */
    public Diagnostic withFix(Fix newFix) {
        return new Diagnostic(ruleId, severity, origin, message, hint, related, aws, Optional.of(newFix));
    }
}
