package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An integration response as the definition states it.
 *
 * @param pattern the key: a selection pattern, or {@code default}
 */
public record StatedIntegrationResponse(StatedIntegration integration, ScalarNode pattern, MapNode node) {
    /** Every integration response, in file order. */
    public static Stream<StatedIntegrationResponse> in(Definition definition) {
        return StatedIntegration.in(definition).flatMap(StatedIntegration::responses);
    }

    public Optional<Node> get(String member) {
        return integration.method().document().get(node, member).filter(value -> !value.isNull());
    }

    public Optional<String> statusCode() {
        return get("statusCode").flatMap(Node::asText);
    }

    /** The parameter mappings of the response. */
    public Stream<StatedMapping> responseParameters() {
        return get("responseParameters").flatMap(Node::asMap).stream().flatMap(map -> map.entries().stream())
                .flatMap(StatedMapping::of);
    }

    /** A finding at a member, or at the pattern when it is not there. */
    public Finding at(String member, String message) {
        return Finding.at(get(member).orElse(pattern), message);
    }

    /** The line that an import prints when the integration response is refused. */
    public String refusal(String reason) {
        StatedMethod method = integration.method();
        return "Unable to put integration response on '" + method.verb() + "' for resource at path '" + method.path()
                + "': " + reason;
    }
}
