package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.stream.Stream;

/**
 * A mapping template as the definition states it.
 *
 * @param of   {@code request template} or {@code response template}
 * @param type its content type
 * @param text the template
 */
public record StatedTemplate(String of, String type, ScalarNode text) {
    /** Every template of every integration, in file order. */
    public static Stream<StatedTemplate> in(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> Stream.concat(
                integration.entries("requestTemplates").stream().flatMap(entry -> of(definition, "request template", entry)),
                integration.responses().flatMap(response -> response.get("responseTemplates").flatMap(Node::asMap).stream())
                        .flatMap(map -> map.entries().stream())
                        .flatMap(entry -> of(definition, "response template", entry))));
    }

    private static Stream<StatedTemplate> of(Definition definition, String of, MapNode.Entry entry) {
        return definition.document().follow(entry.value()).flatMap(Node::asScalar).stream()
                .filter(scalar -> scalar.kind() == ScalarNode.Kind.STRING)
                .map(scalar -> new StatedTemplate(of, entry.name(), scalar));
    }
}
