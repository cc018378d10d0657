package dev.apigw.simulate.step;

import dev.apigw.model.Integration;
import dev.apigw.simulate.Body;
import java.util.Arrays;
import java.util.Optional;

/**
 * The stream of a function: metadata as JSON, eight zero bytes, and the body as it is.
 *
 * <p>Source: documented – developer guide, "Set up a Lambda proxy integration with payload response streaming in API Gateway".
 *
 * @param metadata status, headers and cookies
 * @param payload  the body for the client
 */
record ResponseStream(Body metadata, Body payload) {
    private static final int DELIMITER_BYTES = 8;
    /** Where the delimiter has to have come. */
    private static final int HEAD_BYTES = 16 * 1024;

    /** Whether an integration hands its answer on as it comes. */
    static boolean isStream(Integration integration) {
        return integration.responseTransferMode().filter("STREAM"::equalsIgnoreCase).isPresent();
    }

    /** The parts of a stream; empty if no delimiter comes in time. */
    static Optional<ResponseStream> of(Body body) {
        byte[] bytes = body.bytes();
        int zeros = 0;
        for (int i = 0; i < Math.min(bytes.length, HEAD_BYTES); i++) {
            zeros = bytes[i] == 0 ? zeros + 1 : 0;
            if (zeros == DELIMITER_BYTES) {
                return Optional.of(new ResponseStream(Body.of(Arrays.copyOf(bytes, i + 1 - DELIMITER_BYTES)),
                        Body.of(Arrays.copyOfRange(bytes, i + 1, bytes.length))));
            }
        }
        return Optional.empty();
    }
}
