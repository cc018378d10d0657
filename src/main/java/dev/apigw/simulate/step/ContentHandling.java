package dev.apigw.simulate.step;

import dev.apigw.simulate.Body;
import java.util.Optional;

/**
 * Conversion between bytes and text on both sides of a backend.
 *
 * <p>Source: observed – conformance/invoke/binary-request, binary-request-png, binary-response, binary-response-png; the
 * same tables are documented – developer guide, "Content type conversions in API Gateway".
 */
final class ContentHandling {
    /** Source: reported – a public configuration and a post that quote the execution log, read 2026. */
    static final String NO_BASE64 = "Unable to base64 decode the body.";
    private static final String TO_BINARY = "CONVERT_TO_BINARY";
    private static final String TO_TEXT = "CONVERT_TO_TEXT";

    private ContentHandling() {}

    /**
     * A body after its conversion.
     *
     * @param binary whether it is bytes, which no template takes
     */
    record Converted(Body body, boolean binary) {}

    /** The body of a request; empty if it is no base64 and would have to be. */
    static Optional<Converted> request(Body body, boolean binaryType, Optional<String> contentHandling) {
        if (binaryType) {
            return Optional.of(contentHandling.equals(Optional.of(TO_TEXT)) ? new Converted(body.encodeBase64(), false)
                    : new Converted(body, true));
        }
        return contentHandling.equals(Optional.of(TO_BINARY)) ? decoded(body)
                : Optional.of(new Converted(body.asText(), false));
    }

    /**
     * The body of an answer; empty if it is no base64 and would have to be.
     *
     * @param binaryPayload whether the Content-Type of the backend is a binary media type
     * @param binaryAccept  whether the first type that the client accepts is one
     */
    static Optional<Converted> response(Body body, boolean binaryPayload, boolean binaryAccept,
                                        Optional<String> contentHandling) {
        if (contentHandling.equals(Optional.of(TO_TEXT))) {
            return Optional.of(new Converted(binaryPayload ? body.encodeBase64() : body.asText(), false));
        }
        if (contentHandling.equals(Optional.of(TO_BINARY))) {
            return binaryPayload ? Optional.of(new Converted(body, true)) : decoded(body);
        }
        if (binaryPayload) {
            return Optional.of(binaryAccept ? new Converted(body, true) : new Converted(body.encodeBase64(), false));
        }
        return binaryAccept ? decoded(body) : Optional.of(new Converted(body.asText(), false));
    }

    private static Optional<Converted> decoded(Body body) {
        return body.decodeBase64().map(bytes -> new Converted(bytes, true));
    }
}
