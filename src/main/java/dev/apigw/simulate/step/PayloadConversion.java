package dev.apigw.simulate.step;

import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.MediaType;
import java.util.List;
import java.util.Optional;

/** Looks up what {@link ContentHandling} has to know about an exchange. */
final class PayloadConversion {
    private PayloadConversion() {}

    /** The backend's body as text or bytes; empty if it is no base64 and would have to be. */
    static Optional<ContentHandling.Converted> ofAnswer(Exchange exchange, Optional<String> contentHandling) {
        EndpointResponse answer = exchange.endpointResponse();
        if (answer.body().isEmpty()) {
            return Optional.of(new ContentHandling.Converted(answer.body(), false));
        }
        List<String> binaryTypes = exchange.gateway().api().binaryMediaTypes();
        return ContentHandling.response(answer.body(), MediaType.isBinary(answer.headers().first("Content-Type"), binaryTypes),
                acceptsBinary(exchange), contentHandling);
    }

    /** Whether the first type that the client accepts is one of the API's binary media types. */
    static boolean acceptsBinary(Exchange exchange) {
        return MediaType.isBinary(exchange.methodRequest().accept(), exchange.gateway().api().binaryMediaTypes());
    }
}
