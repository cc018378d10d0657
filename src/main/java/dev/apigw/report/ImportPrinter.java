package dev.apigw.report;

import dev.apigw.deploy.Modification;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.model.Integration;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.source.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an import answers, as JSON for scripts and as a tree for people. */
public final class ImportPrinter {
    private ImportPrinter() {}

    /** The structure that would be created, or the error object. */
    public static String json(ImportAnswer answer) {
        if (answer instanceof ImportAnswer.Refused refused) {
            return JsonText.pretty(new JsonObject().put("status", refused.status()).put("code", refused.code())
                    .put("message", refused.message()).node()) + "\n";
        }
        ImportAnswer.Created created = (ImportAnswer.Created) answer;
        return JsonText.pretty(ImportStructure.of(created.api(), created.warnings())) + "\n";
    }

    /**
     * A tree of resources and methods, or the error as the AWS CLI prints it.
     *
     * @param operation the operation of the API that would be called
     */
    public static String text(ImportAnswer answer, String operation) {
        if (answer instanceof ImportAnswer.Refused refused) {
            return "An error occurred (" + refused.code() + ") when calling the " + operation + " operation: "
                    + refused.message() + "\n";
        }
        ImportAnswer.Created created = (ImportAnswer.Created) answer;
        return text(created.api(), created.warnings());
    }

    private static String text(RestApi api, List<String> warnings) {
        StringBuilder text = new StringBuilder();
        text.append(api.name().isEmpty() ? "(no name)" : api.name());
        api.version().ifPresent(version -> text.append(' ').append(version));
        text.append(" (").append(String.join(", ", api.endpointConfiguration().types())).append(")\n");
        api.resources().forEach(resource -> {
            text.append(resource.path()).append('\n');
            resource.resourceMethods().forEach(method -> text.append(line(method)));
        });
        names(text, "models", api.models(), model -> model.name());
        names(text, "authorizers", api.authorizers(), authorizer -> authorizer.name());
        names(text, "request validators", api.requestValidators(), validator -> validator.name());
        names(text, "gateway responses", api.gatewayResponses(), response -> response.responseType());
        if (!api.documentationParts().isEmpty()) {
            text.append("documentation parts: ").append(api.documentationParts().size()).append('\n');
        }
        warnings.forEach(warning -> text.append("warning: ").append(warning).append('\n'));
        return text.toString();
    }

    /** What a put did to the API that was there: what changed, and what stayed. */
    public static String put(List<Modification> modifications, List<String> kept) {
        StringBuilder text = new StringBuilder();
        modifications.forEach(modification -> text.append("  ").append(modification.kind().sign()).append(' ')
                .append(Printable.oneLine(modification.subject())).append('\n'));
        kept.forEach(subject -> text.append("  = ").append(Printable.oneLine(subject)).append('\n'));
        return text.toString();
    }

    /** What API Gateway drops, changes or overlooks without a word. */
    public static String leftOut(List<Diagnostic> findings) {
        return (findings.isEmpty() ? "" : "what API Gateway takes without a word:\n") + findings.stream().map(finding -> "  "
                + place(finding) + Printable.oneLine(finding.message()) + " [" + finding.ruleId() + "]\n").collect(Collectors.joining());
    }

    private static String place(Diagnostic finding) {
        return finding.origin() instanceof InFile in ? in + ": " : "";
    }

    private static String line(Method method) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-7s ", method.httpMethod()));
        line.append(method.methodIntegration().map(ImportPrinter::describe).orElse("(no integration)"));
        if (!method.authorizationType().equals("NONE")) {
            line.append("  auth ").append(method.authorizationType());
            method.authorizer().ifPresent(name -> line.append(' ').append(name));
        }
        if (method.apiKeyRequired()) {
            line.append("  api key");
        }
        method.requestValidator().ifPresent(name -> line.append("  validator ").append(name));
        return line.append('\n').toString();
    }

    private static String describe(Integration integration) {
        return integration.type() + integration.httpMethod().map(verb -> " " + verb).orElse("")
                + integration.uri().map(Stated::value).map(uri -> " " + uri).orElse("");
    }

    private static <T> void names(StringBuilder text, String what, List<T> items, Function<T, String> name) {
        if (!items.isEmpty()) {
            text.append(what).append(": ").append(items.stream().map(name).collect(Collectors.joining(", "))).append('\n');
        }
    }
}
