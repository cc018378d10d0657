package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.model.IntegrationType;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The backend side of a method as the definition states it.
 *
 * @param key  the extension's key, the place of what is missing
 * @param node its value, references followed
 */
public record StatedIntegration(StatedMethod method, ScalarNode key, MapNode node) {
    /** Every integration, in file order. */
    public static Stream<StatedIntegration> in(Definition definition) {
        return Stated.in(definition).integrations().stream();
    }

    /** The value of a member, if there is one other than null. */
    public Optional<Node> get(String member) {
        return method.document().get(node, member).filter(value -> !value.isNull());
    }

    /** The text of a member, empty text included. */
    public Optional<String> text(String member) {
        return get(member).flatMap(Node::asText);
    }

    /** The type, if it is one that API Gateway knows. */
    public Optional<IntegrationType> type() {
        return text("type").flatMap(IntegrationType::of);
    }

    /** Whether the type is one of those given. */
    public boolean is(IntegrationType... types) {
        return type().map(type -> List.of(types).contains(type)).orElse(false);
    }

    /** The uri of a backend inside AWS. */
    public Optional<IntegrationArn> arn() {
        return type().filter(IntegrationType::isAws).flatMap(type -> text("uri")).flatMap(IntegrationArn::parse);
    }

    /** The entries of a mapping such as {@code requestParameters}. */
    public List<MapNode.Entry> entries(String member) {
        return get(member).flatMap(Node::asMap).map(MapNode::entries).orElse(List.of());
    }

    /** The parameter mappings of the request. */
    public Stream<StatedMapping> requestParameters() {
        return entries("requestParameters").stream().flatMap(StatedMapping::of);
    }

    /** The integration responses, in file order. */
    public Stream<StatedIntegrationResponse> responses() {
        return entries("responses").stream().flatMap(entry -> method.document().follow(entry.value())
                .flatMap(Node::asMap).stream()
                .map(value -> new StatedIntegrationResponse(this, entry.key(), value)));
    }

    /** A finding at a member, or at the extension when it is not there. */
    public Finding at(String member, String message) {
        return Finding.at(get(member).orElse(key), message);
    }

    /** A finding at the key of a member, or at the extension when it is not there: the place of a mapping is its first line. */
    public Finding atKey(String member, String message) {
        return Finding.at(node.entry(member).map(MapNode.Entry::key).orElse(key), message);
    }

    /** The line that an import prints when the integration is refused. */
    public String refusal(String reason) {
        return "Unable to put integration on '" + method.verb() + "' for resource at path '" + method.path() + "': "
                + reason;
    }
}
