package dev.apigw.simulate.backend;

import dev.apigw.simulate.IntegrationRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A backend that answers always the same. What a stub does not state about a request may be anything.
 *
 * @param uri    has to match the whole integration URI
 * @param lambda has to match the whole ARN of the function
 */
record Stub(Optional<Pattern> uri, Optional<String> method, Optional<Pattern> lambda, BackendAnswer respond) {
    Stub {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(lambda, "lambda");
        Objects.requireNonNull(respond, "respond");
    }

    boolean takes(IntegrationRequest request) {
        return uri.map(pattern -> pattern.matcher(request.uri()).matches()).orElse(true)
                && method.map(request.method()::equals).orElse(true)
                && lambda.map(pattern -> request.lambda().filter(arn -> pattern.matcher(arn).matches()).isPresent()).orElse(true);
    }
}
