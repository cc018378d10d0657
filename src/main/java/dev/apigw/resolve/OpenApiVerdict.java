package dev.apigw.resolve;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.JsonText;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a definition is valid OpenAPI, by swagger-parser, which API Gateway's importer evidently runs itself.
 *
 * <p>The importer reads OpenAPI 3 with the library's 2.0 line and prints its messages as warnings that begin with
 * {@code Parse issue: }. Severity: a warning where that line is expected of an import; else only information.
 * <ul>
 * <li>OpenAPI 3.0: warning. Source: reported – import-errors-reported, section 2. No recorded import of OpenAPI 3 that went
 *     without warnings holds anything that swagger-parser 2.0.32 or 2.1.48 objects to.
 * <li>Swagger 2.0: information. Source: observed – conformance/import/swagger-proxy-gateway-responses, recorded without a
 *     warning for an empty {@code responses} and an undeclared path parameter, to which the library objects.
 * <li>An undeclared path variable: information in any version, since the import declares it itself and nothing is lost.
 *     Source: observed – facts import-export, "Import: resources and methods".
 * <li>OpenAPI 3.1: information; the import is refused for the version alone.
 * </ul>
 * This class alone loads swagger-parser, which takes longer than the rest of a run.
 */
public final class OpenApiVerdict {
    private static final String RULE = "openapi-structure";

    private OpenApiVerdict() {}

    /** What swagger-parser has to say of a definition, each message at its place; nothing without a known version. */
    public static List<Diagnostic> check(ResolvedDocument document) {
        if (document.version() == SpecVersion.UNKNOWN) {
            return List.of();
        }
        List<String> messages;
        try {
            messages = messages(document);
        } catch (RuntimeException | StackOverflowError e) {
            // The one place where all is caught: a library that reads strangers' files throws what it likes, from casts and
            // nulls to its own stack, and a definition that it cannot read may still be one that API Gateway can.
            return List.of(unchecked(document));
        }
        List<Diagnostic> found = new ArrayList<>();
        for (String message : messages) {
            ParseIssue issue = ParseIssue.of(message);
            if (issue.location().isEmpty()) {
                // No fault of a place but of the parser: the text of an exception that it caught itself.
                found.add(unchecked(document));
                continue;
            }
            IssuePlace place = IssuePlace.of(document, issue.location());
            if (!ParseIssueFilter.leavesOut(issue, place)) {
                found.add(diagnostic(document, issue, place));
            }
        }
        return DiagnosticOrder.sorted(found);
    }

    private static Diagnostic unchecked(ResolvedDocument document) {
        return Diagnostic.of("openapi-structure-unchecked", Severity.INFO, InFile.of(document.root()),
                        "The structure of the definition is not checked against OpenAPI: the parser gives up on it.")
                .withHint("Look for values of another type than OpenAPI has at their place.");
    }

    private static List<String> messages(ResolvedDocument document) {
        ParseOptions options = new ParseOptions();
        // Nothing is read besides the text: references are ours to follow, within the folders that the user allows.
        options.setResolve(false);
        options.setValidateInternalRefs(false);
        options.setValidateExternalRefs(false);
        String json = JsonText.compact(document.root());
        SwaggerParseResult result = document.version() == SpecVersion.SWAGGER_2_0
                ? new SwaggerConverter().readContents(json, List.of(), options)
                : new OpenAPIV3Parser().readContents(json, List.of(), options);
        return result == null || result.getMessages() == null ? List.of() : result.getMessages();
    }

    private static Diagnostic diagnostic(ResolvedDocument document, ParseIssue issue, IssuePlace place) {
        boolean printed = document.version() == SpecVersion.OPENAPI_3_0 && issue.fault() != ParseIssue.Fault.UNDECLARED;
        Diagnostic found = Diagnostic.of(RULE, printed ? Severity.WARNING : Severity.INFO, new InFile(place.span()),
                message(issue, place)).withHint(hint(issue));
        return printed ? found.withImportMessage(issue.importMessage()) : found;
    }

    private static String message(ParseIssue issue, IssuePlace place) {
        String key = "`" + place.label() + "`";
        return switch (issue.fault()) {
            case MISSING -> key + " is missing" + (place.parent().isEmpty() ? "" : " in `" + place.parent() + "`")
                    + "; OpenAPI requires it.";
            case UNEXPECTED -> key + " is not defined by OpenAPI at this place, so it is ignored.";
            case WRONG_TYPE -> key + " is not of type `" + issue.detail() + "`, so it is ignored.";
            case REPEATED -> key + " is repeated where OpenAPI wants it once.";
            case UNDECLARED -> "A method of " + key + " does not declare the path variable `" + issue.detail()
                    + "`; an import declares it, as required.";
            case OTHER -> "swagger-parser objects: " + issue.text().replaceFirst("^.*?\\. ?(?=[A-Z])", "") + ".";
        };
    }

    private static String hint(ParseIssue issue) {
        return switch (issue.fault()) {
            case MISSING -> "Add it.";
            case UNEXPECTED -> "Remove it, or move it to where it belongs.";
            case WRONG_TYPE -> "Write a value of that type.";
            case REPEATED -> "Keep one.";
            case UNDECLARED -> "Add a parameter with `in: path` to the path item.";
            case OTHER -> "Correct it as the OpenAPI specification says.";
        };
    }
}
