package dev.apigw.simulate.step;

import dev.apigw.fact.Quotas;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.ContextVariables;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import java.util.Optional;

/**
 * Takes a request in: holds it against the limits of its URL, headers and body.
 *
 * <p>Source: documented – developer guide, "Amazon API Gateway quotas"; facts of quotas, section 2. In which order the limits
 * are checked is not known.
 */
final class IntakeStep implements Step {
    @Override public String name() {
        return "intake";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        return tooLong(exchange).<Outcome>map(reject -> reject).orElse(new Outcome.Continue(exchange));
    }

    private static Optional<Outcome.Reject> tooLong(Exchange exchange) {
        ClientRequest request = exchange.request();
        int url = urlCharacters(exchange);
        int longest = isA("REGIONAL", exchange.gateway()) ? Quotas.REGIONAL_URL_CHARACTERS : Quotas.URL_CHARACTERS;
        if (url > longest) {
            return reject(Failure.URI_TOO_LONG, "the URL has " + url + " characters, " + longest + " are allowed");
        }
        int headers = bytes(request.headers());
        int most = isA("PRIVATE", exchange.gateway()) ? Quotas.PRIVATE_HEADER_BYTES : Quotas.HEADER_BYTES;
        if (headers > most) {
            return reject(Failure.HEADERS_TOO_LARGE, "the headers have " + headers + " bytes, " + most + " are allowed");
        }
        return request.body().size() > Quotas.PAYLOAD_BYTES ? reject(Failure.PAYLOAD_TOO_LARGE, "the body has "
                + request.body().size() + " bytes, " + Quotas.PAYLOAD_BYTES + " are allowed") : Optional.empty();
    }

    private static Optional<Outcome.Reject> reject(Failure failure, String why) {
        return Optional.of(Outcome.Reject.of(failure, Note.of(why)));
    }

    private static boolean isA(String type, Gateway gateway) {
        return gateway.api().endpointConfiguration().types().contains(type);
    }

    /** Near enough to what was sent: a parameter may have been encoded otherwise. */
    private static int urlCharacters(Exchange exchange) {
        ClientRequest request = exchange.request();
        return "https://".length() + exchange.gateway().entrance().domainName().length() + "/".length()
                + exchange.gateway().stage().stageName().length() + request.path().length()
                + (request.query().isEmpty() ? 0 : 1 + request.query().encoded().length());
    }

    private static int bytes(Headers headers) {
        int bytes = 0;
        for (Headers.Field field : headers.fields()) {
            bytes += bytes(field.name()) + bytes(field.value());
        }
        return bytes;
    }

    /** As UTF-8 has them; each half of a pair counts two of its four. */
    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            bytes += character < 0x80 ? 1 : character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
        }
        return bytes;
    }
}
