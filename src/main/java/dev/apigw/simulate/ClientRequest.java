package dev.apigw.simulate;

import java.util.Locale;
import java.util.Objects;

/**
 * What a client sends.
 *
 * @param method  upper case
 * @param path    behind the stage, as sent: percent codes, repeated and trailing slashes are kept
 * @param query   decoded
 * @param headers as the client named them
 */
public record ClientRequest(String method, String path, QueryParameters query, Headers headers, Body body) {
    public ClientRequest {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        method = method.toUpperCase(Locale.ROOT);
    }

    /** The request for a target such as {@code /pets?type=dog}; a missing slash in front is added, a fragment dropped. */
    public static ClientRequest of(String method, String target, QueryParameters more, Headers headers, Body body) {
        String sent = target.split("#", 2)[0];
        int mark = sent.indexOf('?');
        String path = mark < 0 ? sent : sent.substring(0, mark);
        QueryParameters query = mark < 0 ? QueryParameters.none() : QueryParameters.decode(sent.substring(mark + 1));
        return new ClientRequest(method, path.startsWith("/") ? path : "/" + path, query.plusAll(more), headers, body);
    }
}
