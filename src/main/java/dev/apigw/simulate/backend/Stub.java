package dev.apigw.simulate.backend;

import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.source.JsonReader;
import dev.apigw.source.Node;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A backend that answers always the same. What a stub does not state about a request may be anything.
 *
 * @param uri    has to match the whole integration URI
 * @param lambda has to match the whole ARN of the function
 * @param version of the function, behind an alias with weights
 * @param event  what the JSON payload has to have
 */
record Stub(Optional<Pattern> uri, Optional<String> method, Optional<Pattern> lambda, Optional<String> version,
            Optional<Node> event, BackendAnswer respond) {
    Stub {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(lambda, "lambda");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(respond, "respond");
    }

    boolean takes(IntegrationRequest request) {
        return uri.map(pattern -> pattern.matcher(request.uri()).matches()).orElse(true)
                && method.map(request.method()::equals).orElse(true)
                && lambda.map(pattern -> request.lambda().filter(arn -> pattern.matcher(arn).matches()).isPresent()).orElse(true)
                && version.map(wanted -> request.functionVersion().filter(wanted::equals).isPresent()).orElse(true)
                && event.map(wanted -> EventMatch.fits(wanted, JsonReader.parse(request.body().text()))).orElse(true);
    }
}
