package dev.apigw.resolve.template;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;

/** What SAM demands of the authorizer that an event names. */
final class EventAuth {
    private EventAuth() {}

    /** Reports an authorizer that the API does not declare, and {@code NONE} where there is no default to keep out. */
    static void check(String authorizer, ApiEvent event, MapNode auth, Intrinsics in) {
        if (authorizer.equals("AWS_IAM") || PlaceholderText.holdsUnknown(authorizer)) {
            return;
        }
        if (authorizer.equals("NONE")) {
            if (auth.get("DefaultAuthorizer").flatMap(Node::asText).isEmpty()) {
                in.findings().error("sam-event", event.place(), "`Authorizer: NONE` keeps a default authorizer out, but the API has "
                        + "none; SAM refuses the template.", "Remove it, or declare `DefaultAuthorizer`.");
            }
            return;
        }
        if (!Made.at(auth).mapIn(auth, "Authorizers").has(authorizer)) {
            in.findings().error("sam-event", event.place(), "`Auth.Authorizers` of the API does not declare `" + authorizer
                    + "`; SAM refuses the template.", "Declare it, or correct the name.");
        }
    }
}
