package dev.apigw.simulate.step;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.ContentCoding;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.MethodResponse;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Packs the body for a client that names a coding, if the API has a {@code minimumCompressionSize}, the body is as long, and
 * the backend has not packed it.
 *
 * <p>Source: documented – developer guide, "Receive an API response with a compressed payload"; streams are not packed:
 * "Response streaming". Of several codings the one with the highest weight, then the first named, is taken: inferred. So is
 * that an empty body stays empty.
 */
final class CompressionStep implements Step {
    @Override public String name() {
        return "response-compression";
    }

    @Override public Stage stage() {
        return Stage.METHOD_RESPONSE;
    }

    @Override public Outcome apply(Exchange exchange) {
        OptionalInt minimum = exchange.gateway().api().minimumCompressionSize();
        MethodResponse response = exchange.methodResponse();
        int size = response.body().size();
        if (minimum.isEmpty() || size == 0 || size < minimum.getAsInt() || response.headers().has("Content-Encoding")
                || ResponseStream.isStream(exchange.integration())) {
            return new Outcome.Continue(exchange);
        }
        Optional<ContentCoding> coding = accepted(exchange.request().headers().all("Accept-Encoding"));
        if (coding.isEmpty()) {
            return new Outcome.Continue(exchange);
        }
        Body packed = coding.get().encode(response.body());
        return new Outcome.Continue(exchange.with(new MethodResponse(response.statusCode(),
                response.headers().plus("Content-Encoding", coding.get().headerName()), packed)),
                Note.of(coding.get().headerName() + " packs " + size + " bytes into " + packed.size(),
                        exchange.gateway().api().origin()));
    }

    /** A coding and the weight that a client gives it. */
    private record Weighted(ContentCoding coding, double weight) {}

    /** The coding to pack with; empty if the client names none, or likes the plain body best. */
    private static Optional<ContentCoding> accepted(List<String> headers) {
        List<Weighted> named = new ArrayList<>();
        for (String item : String.join(",", headers).split(",")) {
            String[] parts = item.split(";", 2);
            ContentCoding.named(parts[0]).ifPresent(coding ->
                    named.add(new Weighted(coding, parts.length == 1 ? 1 : weight(parts[1]))));
        }
        return named.stream().filter(coding -> coding.weight() > 0)
                .max(Comparator.comparingDouble(Weighted::weight).thenComparing(coding -> -named.indexOf(coding)))
                .map(Weighted::coding).filter(coding -> coding != ContentCoding.IDENTITY);
    }

    /** The weight of {@code q=0.5}; 1 if that says nothing. */
    private static double weight(String parameters) {
        String text = parameters.replace(" ", "").toLowerCase(Locale.ROOT);
        return text.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(text.substring(2)) : 1;
    }
}
