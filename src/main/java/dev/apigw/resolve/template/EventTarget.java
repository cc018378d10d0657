package dev.apigw.resolve.template;

import dev.apigw.source.Node;
import java.util.Optional;

/** What an event calls: how the URI of the integration names it. */
final class EventTarget {
    private EventTarget() {}

    /** The ARN of a function, with its alias if SAM publishes one. */
    static String functionArn(ApiEvent event, Intrinsics in) {
        String arn = arnOf(event, in);
        Optional<String> alias = Template.propertiesOf(event.resource()).get("AutoPublishAlias").flatMap(in::text);
        return alias.map(name -> arn + ":" + name).orElse(arn);
    }

    /** The ARN of the function or state machine itself. */
    static String arnOf(ApiEvent event, Intrinsics in) {
        return in.scope().attribute(event.owner(), "Arn", event.place(), in).flatMap(Node::asText)
                .orElse("${" + event.owner() + ".Arn}");
    }

    /** The role by which API Gateway starts a state machine; SAM makes one for each event. */
    static String startRole(ApiEvent event, String eventName, Intrinsics in) {
        return ResourceType.ROLE.arn(event.owner() + eventName + "Role", in.values());
    }

    /** The URI of an integration with a function. */
    static String invocationUri(ApiEvent event, boolean streaming, Intrinsics in) {
        String uri = SamAuthorizer.invocationUri(functionArn(event, in), in.values());
        return streaming ? uri.replace("2015-03-31", "2021-11-15").replace("/invocations", "/response-streaming-invocations")
                : uri;
    }
}
