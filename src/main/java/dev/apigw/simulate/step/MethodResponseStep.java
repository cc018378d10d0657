package dev.apigw.simulate.step;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointRequestId;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.MethodResponse;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Step;
import java.util.Optional;

/**
 * Ends with the method response: that of a proxy is what the backend answered, any other was made by the steps before.
 *
 * <p>Source: observed – conformance/invoke/http, header-mapping-http-proxy, lambda-proxy-response and lambda-proxy-binary-*
 * (base64 is decoded only for a client that accepts a binary type; what is no base64 then is a 500, not a 502).
 */
final class MethodResponseStep implements Step {
    @Override public String name() {
        return "method-response";
    }

    @Override public Stage stage() {
        return Stage.METHOD_RESPONSE;
    }

    @Override public Outcome apply(Exchange exchange) {
        return switch (exchange.integration().type()) {
            case HTTP_PROXY -> http(exchange);
            case AWS_PROXY -> lambda(exchange);
            default -> new Outcome.Continue(exchange, Note.of(() -> "status " + exchange.methodResponse().statusCode()));
        };
    }

    private static Outcome http(Exchange exchange) {
        EndpointResponse answer = exchange.endpointResponse();
        // Source: documented – developer guide, "Response streaming": bytes pass without binaryMediaTypes.
        Optional<ContentHandling.Converted> converted = ResponseStream.isStream(exchange.integration())
                ? Optional.of(new ContentHandling.Converted(answer.body(), true))
                : PayloadConversion.ofAnswer(exchange, Optional.empty());
        if (converted.isEmpty()) {
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR,
                    Note.of("the client accepts a binary type, and the answer is no base64", exchange.integration().origin()))
                    .misconfigured(ContentHandling.NO_BASE64);
        }
        Headers headers = HeaderRules.fromProxy(answer.headers()).withDefault("Content-Type", MediaType.JSON);
        return new Outcome.Continue(
                exchange.with(new MethodResponse(answer.statusCode(), headers, converted.get().body())),
                Note.of(() -> "status " + answer.statusCode() + " and headers of the backend are passed"));
    }

    private static Outcome lambda(Exchange exchange) {
        LambdaProxyResponse.Reading reading = ResponseStream.isStream(exchange.integration())
                ? LambdaProxyResponse.readStream(exchange.endpointResponse())
                : LambdaProxyResponse.read(exchange.endpointResponse());
        if (reading.response().isEmpty()) {
            Outcome.Reject reject = Outcome.Reject.of(Failure.MALFORMED_PROXY_RESPONSE,
                    Note.of(reading.fault(), exchange.integration().origin()));
            return exchange.endpointResponse().functionError() ? reject.logging(functionError(exchange))
                    : reject.misconfigured("Malformed Lambda proxy response");
        }
        LambdaProxyResponse answer = reading.response().get();
        Body body = answer.body();
        if (answer.base64() && PayloadConversion.acceptsBinary(exchange)) {
            Optional<Body> decoded = body.decodeBase64();
            if (decoded.isEmpty()) {
                return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR,
                        Note.of("isBase64Encoded is true, and the body is no base64", exchange.integration().origin()))
                        .misconfigured(ContentHandling.NO_BASE64);
            }
            body = decoded.get();
        }
        Headers headers = HeaderRules.fromProxy(answer.headers()).withDefault("Content-Type", MediaType.JSON);
        return new Outcome.Continue(exchange.with(new MethodResponse(answer.statusCode(), headers, body)),
                Note.of(() -> "status " + answer.statusCode() + " of the function"));
    }

    /** Source: reported – several public execution logs of 2019 to 2025 with the same wording. */
    private static String functionError(Exchange exchange) {
        return "Lambda execution failed with status " + exchange.endpointResponse().statusCode()
                + " due to customer function error: " + ResponseSelectionStep.errorMessage(exchange.endpointResponse())
                + ". Lambda request id: " + EndpointRequestId.of(exchange).orElse("");
    }
}
