package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mapping template as the definition states it.
 *
 * @param response what it belongs to; empty for a request template
 * @param key      its content type
 * @param text     the template
 */
public record StatedTemplate(StatedIntegration integration, Optional<StatedIntegrationResponse> response, ScalarNode key,
                             ScalarNode text) {
    /** Every template of every integration, in file order. */
    public static Stream<StatedTemplate> in(Definition definition) {
        return StatedIntegration.in(definition).flatMap(StatedTemplate::of);
    }

    /** The request templates of an integration, then those of its responses. */
    public static Stream<StatedTemplate> of(StatedIntegration integration) {
        return Stream.concat(requests(integration), integration.responses().flatMap(StatedTemplate::of));
    }

    /** The request templates of an integration. */
    public static Stream<StatedTemplate> requests(StatedIntegration integration) {
        return integration.entries("requestTemplates").stream().flatMap(entry -> of(integration, Optional.empty(), entry));
    }

    /** The templates of an integration response. */
    public static Stream<StatedTemplate> of(StatedIntegrationResponse response) {
        return response.get("responseTemplates").flatMap(Node::asMap).stream().flatMap(map -> map.entries().stream())
                .flatMap(entry -> of(response.integration(), Optional.of(response), entry));
    }

    private static Stream<StatedTemplate> of(StatedIntegration integration, Optional<StatedIntegrationResponse> response,
                                             MapNode.Entry entry) {
        return integration.method().document().follow(entry.value()).flatMap(Node::asScalar).stream()
                .filter(scalar -> scalar.kind() == ScalarNode.Kind.STRING)
                .map(scalar -> new StatedTemplate(integration, response, entry.key(), scalar));
    }

    /** {@code request template} or {@code response template}, for messages. */
    public String of() {
        return isRequest() ? "request template" : "response template";
    }

    public boolean isRequest() {
        return response.isEmpty();
    }

    /** Its content type. */
    public String type() {
        return key.text();
    }
}
