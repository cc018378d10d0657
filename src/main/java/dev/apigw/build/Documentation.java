package dev.apigw.build;

import dev.apigw.fact.Extensions;
import dev.apigw.model.DocumentationPart;
import dev.apigw.source.JsonText;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code x-amazon-apigateway-documentation}. */
final class Documentation {
    /** Types whose location has no path. */
    private static final Set<String> WITHOUT_PATH = Set.of("API", "MODEL", "AUTHORIZER");
    private static final List<String> LOCATION = List.of("type", "path", "method", "statusCode", "name");

    private final Reading reading;
    private final Optional<Members> extension;

    Documentation(Reading reading) {
        this.reading = reading;
        this.extension = Members.of(reading, reading.document().root(), "the definition").object(Extensions.DOCUMENTATION);
    }

    Optional<String> version() {
        return extension.flatMap(members -> members.text("version"));
    }

    /** The parts in file order. */
    List<DocumentationPart> parts() {
        List<DocumentationPart> parts = new ArrayList<>();
        extension.ifPresent(members ->
                members.items("documentationParts").forEach(item -> part(item).ifPresent(parts::add)));
        return parts;
    }

    private Optional<DocumentationPart> part(Node item) {
        if (item.asMap().isEmpty()) {
            reading.dropped(item, "A documentation part", "a mapping");
        }
        return item.asMap().map(map -> part(Members.of(reading, map, "a documentation part")));
    }

    private DocumentationPart part(Members part) {
        Map<String, String> location = new LinkedHashMap<>();
        part.object("location").ifPresent(members -> LOCATION
                .forEach(key -> members.text(key).ifPresent(text -> location.put(key, text))));
        if (!WITHOUT_PATH.contains(location.getOrDefault("type", "API"))) {
            // Source: observed – conformance/import/oas30-documentation-parts for METHOD and RESPONSE; inferred for others.
            location.putIfAbsent("path", "/");
        }
        // The API keeps properties as text, so text that the definition has is taken for it.
        String properties = part.value("properties").map(node -> node.asString().orElseGet(() -> JsonText.compact(node)))
                .orElse("{}");
        return new DocumentationPart(location, properties, part.origin());
    }
}
