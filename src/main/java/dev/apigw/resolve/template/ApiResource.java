package dev.apigw.resolve.template;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource of a template that is an API, or one that SAM makes of events.
 *
 * @param place      what a finding about it points at
 * @param properties as written
 * @param implicit   whether no resource of the template stands for it
 */
record ApiResource(String logicalId, String type, Node place, MapNode properties, Optional<String> condition,
                   boolean implicit) {
    static final String SAM_REST = "AWS::Serverless::Api";
    static final String SAM_HTTP = "AWS::Serverless::HttpApi";
    static final Set<String> HTTP_TYPES = Set.of(SAM_HTTP, "AWS::ApiGatewayV2::Api");
    static final String IMPLICIT_REST_ID = "ServerlessRestApi";
    static final String IMPLICIT_HTTP_ID = "ServerlessHttpApi";

    private static final Set<String> TYPES = Set.of(SAM_REST, SAM_HTTP, "AWS::ApiGateway::RestApi",
            "AWS::ApiGatewayV2::Api");
    private static final List<String> BODIES = List.of("DefinitionBody", "Body");
    private static final List<String> LOCATIONS = List.of("DefinitionUri", "BodyS3Location");

    /** The API that an entry of {@code Resources} declares. */
    static Optional<ApiResource> of(MapNode.Entry entry) {
        return Template.typeOf(entry.value()).filter(TYPES::contains)
                .map(type -> new ApiResource(entry.name(), type, entry.key(), Template.propertiesOf(entry.value()),
                        entry.value().asMap().flatMap(m -> m.get("Condition")).flatMap(Node::asText), false));
    }

    boolean isSam() {
        return type.equals(SAM_REST) || type.equals(SAM_HTTP);
    }

    boolean isHttp() {
        return HTTP_TYPES.contains(type);
    }

    /** The property that holds the definition. */
    Optional<String> bodyProperty() {
        return BODIES.stream().filter(properties::has).findFirst();
    }

    /** The property that says where the definition is. */
    Optional<String> locationProperty() {
        return LOCATIONS.stream().filter(properties::has).findFirst();
    }

    /** Whether there is a definition, be it one that SAM makes. */
    boolean isDefined() {
        return isSam() || bodyProperty().isPresent() || locationProperty().isPresent();
    }

    /** The properties without those that hold or name the definition. */
    static MapNode withoutDefinition(MapNode properties) {
        MapNode rest = properties;
        for (String property : BODIES) {
            rest = Made.without(rest, property);
        }
        for (String property : LOCATIONS) {
            rest = Made.without(rest, property);
        }
        return rest;
    }
}
