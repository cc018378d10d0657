package dev.apigw.resolve.template;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event of a SAM function or state machine by which an API calls it.
 *
 * @param type       {@code Api} or {@code HttpApi}
 * @param api        logical id of the API; the one that SAM makes itself if the event names none
 * @param properties of the event as written
 * @param owner      logical id of the function or state machine
 * @param resource   the function or state machine
 * @param place      the name of the event, which findings point at
 */
record ApiEvent(String type, String api, MapNode properties, String owner, Node resource, Node place) {
    /** All events of a template, in its order. */
    static List<ApiEvent> all(Template template) {
        List<ApiEvent> events = new ArrayList<>();
        for (MapNode.Entry entry : template.resources().entries()) {
            String type = Template.typeOf(entry.value()).orElse("");
            if (type.equals("AWS::Serverless::Function") || type.equals("AWS::Serverless::StateMachine")) {
                NameFunctions.map(Template.propertiesOf(entry.value()), "Events")
                        .ifPresent(map -> map.entries().forEach(event -> of(event, entry).ifPresent(events::add)));
            }
        }
        return events;
    }

    private static Optional<ApiEvent> of(MapNode.Entry event, MapNode.Entry owner) {
        String type = Template.typeOf(event.value()).orElse("");
        if (!type.equals("Api") && !type.equals("HttpApi")) {
            return Optional.empty();
        }
        MapNode properties = Template.propertiesOf(event.value());
        String implicit = type.equals("Api") ? ApiResource.IMPLICIT_REST_ID : ApiResource.IMPLICIT_HTTP_ID;
        Optional<Node> api = properties.get(type.equals("Api") ? "RestApiId" : "ApiId");
        return Optional.of(new ApiEvent(type, api.map(ApiEvent::idOf).orElse(implicit), properties, owner.name(),
                owner.value(), event.key()));
    }

    /** The logical id behind {@code !Ref Api}, or behind its bare name. */
    private static String idOf(Node node) {
        return Call.of(node).filter(call -> call.name().equals("Ref")).map(Call::argument).orElse(node)
                .asText().orElse("");
    }

    /** The condition of the function or state machine. */
    Optional<String> condition() {
        return resource.asMap().flatMap(m -> m.get("Condition")).flatMap(Node::asText);
    }

    boolean isStateMachine() {
        return Template.typeOf(resource).filter(t -> t.endsWith("StateMachine")).isPresent();
    }
}
