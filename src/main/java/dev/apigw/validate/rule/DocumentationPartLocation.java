package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedDocumentationPart;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code documentation-part-location}: a documentation part of the API itself names nothing inside it. */
final class DocumentationPartLocation implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("documentation-part-location", Severity.ERROR,
                "A documentation part of the API itself has no path, method, status or name.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedDocumentationPart.in(definition)
                .filter(part -> part.location().get("type").flatMap(Node::asText).filter("API"::equals).isPresent())
                .flatMap(part -> part.location().entries().stream()
                        .filter(entry -> !entry.name().equals("type") && !entry.value().isNull()).limit(1))
                .map(entry -> Finding.at(entry.key(), "`" + entry.name() + "` stands in a location of type `API`, "
                                + "so the import is refused.")
                        .withHint("Remove it, or use the type of the thing that is described.")
                        .withImportMessage("[Location type: API cannot have path, method, statusCode or name defined.]"));
    }
}
