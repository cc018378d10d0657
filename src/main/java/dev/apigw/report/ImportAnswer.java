package dev.apigw.report;

import dev.apigw.diagnostic.AwsMessage;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.ImportMessages;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.ApiKind;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What API Gateway answers to an import: the API that it creates, or its refusal. */
public sealed interface ImportAnswer {
    /**
     * The import succeeds.
     *
     * @param warnings the lines that it prints
     */
    record Created(RestApi api, List<String> warnings) implements ImportAnswer {
        public Created {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The import is refused, and nothing changes.
     *
     * @param status  HTTP status
     * @param code    name of the error
     * @param message  all lines, headings included
     * @param ownWords lines of the message in our words, because AWS's own are not known
     */
    record Refused(int status, String code, String message, int ownWords) implements ImportAnswer {}

    /**
     * Whether AWS, too, would get the text that could not be read, and refuse it; a file that is not there never reaches AWS.
     *
     * @param findings of reading, where reading gave no document
     */
    static boolean isAnswered(List<Diagnostic> findings) {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).map(Diagnostic::ruleId)
                .anyMatch(id -> id.startsWith("json-") || id.startsWith("yaml-") || id.equals("input-empty")
                        || id.equals("input-not-a-definition") || id.equals("input-too-deep"));
    }

    /** The answer to a text that is neither JSON nor YAML. */
    static Refused unreadable() {
        return refused(ImportMessages.INVALID_INPUT);
    }

    /** The answer of ImportDocumentationParts to such a text. */
    static Refused unreadableDocumentation() {
        return refused(ImportMessages.INVALID_DOCUMENTATION_INPUT);
    }

    /**
     * The answer to a definition.
     *
     * @param findings       of build and validate; those with a line of an import count, and errors of which AWS's own words
     *                       are not known
     * @param failOnWarnings whether a warning is as good as an error
     */
    static ImportAnswer to(ResolvedDocument document, RestApi api, List<Diagnostic> findings, boolean failOnWarnings) {
        Optional<Refused> whole = refusedAsAWhole(document, findings);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<String> errors = OperationLines.of(lines(findings, Severity.ERROR, ImportAnswer::isImportError));
        List<String> warnings = lines(findings, Severity.WARNING, finding -> importLine(finding).isPresent());
        if (!errors.isEmpty()) {
            String more = warnings.isEmpty() ? "" : "\n" + under(ImportMessages.MORE_WARNINGS_HEADING, warnings);
            long ownWords = findings.stream().filter(finding -> finding.severity() == Severity.ERROR && finding.aws().isEmpty())
                    .count();
            return refused(under(ImportMessages.ERRORS_HEADING, errors) + more, (int) ownWords);
        }
        if (failOnWarnings && !warnings.isEmpty()) {
            return refused(under(ImportMessages.WARNINGS_HEADING, warnings));
        }
        return new Created(api, warnings);
    }

    private static Optional<Refused> refusedAsAWhole(ResolvedDocument document, List<Diagnostic> findings) {
        boolean known = document.version() == SpecVersion.OPENAPI_3_0
                || document.version() == SpecVersion.SWAGGER_2_0 && document.apiKind() == ApiKind.REST;
        if (!known) {
            return Optional.of(unreadable());
        }
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> importLine(finding).stream())
                .filter(line -> line.startsWith(ImportMessages.MALFORMED_INTEGRATION)
                        || line.equals(ImportMessages.INVALID_INPUT))
                .findFirst().map(ImportAnswer::refused);
    }

    /** Lines about models first, because AWS creates them first; else in the order of the findings, repeats included. */
    private static List<String> lines(List<Diagnostic> findings, Severity severity, Predicate<Diagnostic> counts) {
        Stream<String> lines = findings.stream().filter(finding -> finding.severity() == severity).filter(counts)
                .map(finding -> importLine(finding).orElse(finding.message()));
        return lines.sorted(Comparator.comparing(line -> !line.startsWith(ImportMessages.MODEL_LINE))).toList();
    }

    /** An error that belongs to a deployment does not keep an import from succeeding. */
    private static boolean isImportError(Diagnostic finding) {
        return finding.aws().map(message -> message.phase() == AwsMessage.Phase.IMPORT).orElse(true);
    }

    private static Optional<String> importLine(Diagnostic finding) {
        return finding.aws().filter(message -> message.phase() == AwsMessage.Phase.IMPORT).map(AwsMessage::text);
    }

    private static String under(String heading, List<String> lines) {
        return heading + ImportMessages.LINE_START + String.join(ImportMessages.LINE_START, lines);
    }

    private static Refused refused(String message) {
        return refused(message, 0);
    }

    private static Refused refused(String message, int ownWords) {
        return new Refused(ImportMessages.ERROR_STATUS, ImportMessages.ERROR_CODE, message, ownWords);
    }
}
