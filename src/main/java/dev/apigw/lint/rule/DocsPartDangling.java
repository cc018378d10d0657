package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Method;
import dev.apigw.model.Model;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedDocumentationPart;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs-part-dangling}: a documentation part is about something that the API has. */
final class DocsPartDangling implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("docs-part-dangling", Severity.WARNING,
                "A documentation part is about something that the API has.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        RestApi api = definition.api();
        Set<String> paths = api.resources().stream().map(Resource::path).collect(Collectors.toSet());
        Set<String> models = api.models().stream().map(Model::name).collect(Collectors.toSet());
        return StatedDocumentationPart.in(definition).flatMap(part -> missing(definition, part, paths, models).stream());
    }

    private static Optional<Finding> missing(Definition definition, StatedDocumentationPart part, Set<String> paths,
            Set<String> models) {
        String type = text(part, "type");
        String path = text(part, "path");
        String method = text(part, "method");
        if (type.equals("MODEL")) {
            return models.contains(text(part, "name")) || text(part, "name").isEmpty() ? Optional.empty()
                    : Optional.of(at(part, "name",
                    "There is no model `" + text(part, "name") + "`"));
        }
        if (!path.isEmpty() && !path.equals("*") && !paths.contains(path)) {
            return Optional.of(at(part, "path", "There is no resource `" + path + "`"));
        }
        Optional<Method> built = Optional.ofNullable(Built.in(definition).methods().get(method + " " + path));
        if (path.isEmpty() || path.equals("*") || method.isEmpty() || method.equals("*")) {
            return Optional.empty();
        }
        if (built.isEmpty()) {
            return Optional.of(at(part, "method", "There is no method `" + method + " " + path + "`"));
        }
        String status = text(part, "statusCode");
        return status.isEmpty() || status.equals("*") || built.get().methodResponse(status).isPresent() ? Optional.empty()
                : Optional.of(at(part, "statusCode", "`" + method + " " + path + "` has no response " + status));
    }

    private static Finding at(StatedDocumentationPart part, String member, String message) {
        return Finding.at(part.location().get(member).orElse(part.location()), message
                + ", so this documentation is part of no export and of no published documentation.")
                        .withHint("Correct the location.");
    }

    private static String text(StatedDocumentationPart part, String member) {
        return part.location().get(member).flatMap(Node::asText).orElse("");
    }
}
