package dev.apigw.simulate.step;

import dev.apigw.fact.Quotas;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.ContentCoding;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Step;
import java.util.Optional;

/**
 * Unpacks a compressed body for an API with {@code minimumCompressionSize}; any other API gets the body as it was sent.
 *
 * <p>Source: documented – developer guide, "Call an API method with a compressed payload". That {@code Content-Encoding} does
 * not go on with the unpacked body, that an empty body is left alone, and that what is too long once it is unpacked is
 * refused as what was sent so long, is inferred.
 */
final class DecompressionStep implements Step {
    private static final String HEADER = "Content-Encoding";

    @Override public String name() {
        return "request-decompression";
    }

    @Override public Stage stage() {
        return Stage.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        ClientRequest request = exchange.request();
        Optional<String> named = request.headers().first(HEADER);
        if (named.isEmpty() || request.body().isEmpty() || exchange.gateway().api().minimumCompressionSize().isEmpty()) {
            return new Outcome.Continue(exchange);
        }
        Optional<Body> unpacked = ContentCoding.named(named.get())
                .flatMap(coding -> coding.decode(request.body(), Quotas.PAYLOAD_BYTES));
        if (unpacked.isEmpty()) {
            return Outcome.Reject.of(Failure.UNSUPPORTED_MEDIA_TYPE, Note.of("the body is not " + named.get()
                    + ", or that is none of deflate, gzip and identity", exchange.gateway().api().origin()));
        }
        if (unpacked.get().size() > Quotas.PAYLOAD_BYTES) {
            return Outcome.Reject.of(Failure.PAYLOAD_TOO_LARGE,
                    Note.of("the unpacked body has more than " + Quotas.PAYLOAD_BYTES + " bytes"));
        }
        return new Outcome.Continue(exchange.with(new ClientRequest(request.method(), request.path(), request.query(),
                request.headers().without(HEADER), unpacked.get())), Note.of("the " + named.get() + " body is unpacked: "
                        + unpacked.get().size() + " bytes", exchange.gateway().api().origin()));
    }
}
