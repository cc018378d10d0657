package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedDocumentationPart;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.List;
import java.util.stream.Stream;

/** {@code documentation-part-type}: the location of a documentation part is of a known type. */
final class DocumentationPartType implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("documentation-part-type", Severity.ERROR,
                "The location of a documentation part is of a type that API Gateway has.");
    }

    private static final List<String> TYPES = List.of("RESPONSE_BODY", "RESPONSE", "METHOD", "MODEL", "AUTHORIZER",
            "RESPONSE_HEADER", "RESOURCE", "PATH_PARAMETER", "REQUEST_BODY", "QUERY_PARAMETER", "API", "REQUEST_HEADER");

    @Override public Stream<Finding> check(Definition definition) {
        return StatedDocumentationPart.in(definition).flatMap(part -> part.location().get("type").stream())
                .filter(type -> type.asText().map(text -> !TYPES.contains(text) && !Unfilled.in(text)).orElse(false))
                .map(DocumentationPartType::finding);
    }

    private static Finding finding(Node type) {
        String text = type.asText().orElse("");
        return Finding.at(type, "`" + text + "` is no part of an API that can be documented, so the import is refused.")
                .withHint(Similar.nearest(text, TYPES).map(meant -> "Write `" + meant + "`.")
                        .orElse("Use one of " + String.join(", ", TYPES) + "."))
                .withImportMessage("1 validation error detected: Value '" + text + "' at 'createDocumentationPartInput.location"
                        + ".type' failed to satisfy constraint: Member must satisfy enum value set: ["
                        + String.join(", ", TYPES) + "]");
    }
}
