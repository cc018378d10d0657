package dev.apigw.simulate.backend;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.NotSupportedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Calls real HTTP endpoints. Redirects go back to the client, as the gateway does not follow them.
 *
 * <p>Source: facts of integrations, sections 3 and 9 (timeouts and failed connections reported, redirects common knowledge).
 */
public final class LiveHttp implements Backend {
    // The JDK's client sets these itself and refuses them from us; Content-Length and Host then are those of the request.
    private static final Set<String> SET_BY_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "http2-settings");

    @Override public BackendAnswer invoke(IntegrationRequest request) {
        if (request.kind() != IntegrationRequest.Kind.HTTP) {
            return new BackendAnswer.NotMine();
        }
        if (request.vpcLink()) {
            throw new NotSupportedException("a live call through a VPC link; answer it with a stub", request.origin());
        }
        try {
            HttpResponse<byte[]> response = client(request.timeout())
                    .send(httpRequest(request), HttpResponse.BodyHandlers.ofByteArray());
            return new BackendAnswer.Answered(new EndpointResponse(response.statusCode(), headers(response),
                    Body.of(response.body()), false), request.url());
        } catch (HttpTimeoutException e) {
            return new BackendAnswer.Failed(Failure.INTEGRATION_TIMEOUT,
                    request.url() + " did not answer within " + request.timeout().toMillis() + " ms");
        } catch (IOException e) {
            return new BackendAnswer.Failed(Failure.INTEGRATION_FAILURE, request.url() + " cannot be reached: " + reason(e));
        } catch (IllegalArgumentException e) {
            return new BackendAnswer.Failed(Failure.API_CONFIGURATION_ERROR,
                    "`" + request.url() + "` cannot be called: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BackendAnswer.Failed(Failure.INTEGRATION_TIMEOUT, "the call was interrupted");
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static HttpClient client(Duration timeout) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout).build();
    }

    private static HttpRequest httpRequest(IntegrationRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url())).timeout(request.timeout())
                .method(request.method(), request.body().isEmpty() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body().bytes()));
        for (Headers.Field field : request.headers().fields()) {
            if (!SET_BY_CLIENT.contains(field.name().toLowerCase(Locale.ROOT))) {
                builder.header(field.name(), field.value());
            }
        }
        return builder.build();
    }

    private static Headers headers(HttpResponse<byte[]> response) {
        List<Headers.Field> fields = new ArrayList<>();
        response.headers().map().forEach((name, values) ->
                values.forEach(value -> fields.add(new Headers.Field(name, value))));
        return Headers.of(fields.stream().filter(field -> !field.name().startsWith(":")).toList());
    }
}
