package dev.apigw.simulate.backend;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.NotSupportedException;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls real HTTP endpoints. Redirects go back to the client, as the gateway does not follow them; how long an answer takes is
 * measured.
 *
 * <p>Source: facts of integrations, sections 3 and 9 (timeouts and failed connections reported, redirects common knowledge). A
 * host without an address is a wrong configuration, "Invalid endpoint address": reported; a connection that is refused or
 * breaks is a network error: facts of gateway responses, section 1.
 */
public final class LiveHttp implements Backend {
    /** The system property that has to be {@code host} before the JDK's HTTP client is first used: it is read only once. */
    public static final String ALLOW_HOST = "jdk.httpclient.allowRestrictedHeaders";

    // The JDK's client sets these itself and refuses them from us; Content-Length then is that of the request.
    private static final Set<String> SET_BY_CLIENT = Set.of("connection", "content-length", "expect", "upgrade", "http2-settings");
    private static final boolean TAKES_HOST = takesHost();

    private final HttpClient strict = client().build();
    private HttpClient lenient;

    /** Whether the client sends a Host of ours: if the program began with {@link #ALLOW_HOST}. */
    private static boolean takesHost() {
        try {
            HttpRequest.newBuilder().header("Host", "a.example");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override public BackendAnswer invoke(IntegrationRequest request) {
        if (request.kind() != IntegrationRequest.Kind.HTTP) {
            return new BackendAnswer.NotMine();
        }
        if (request.vpcLink()) {
            throw new NotSupportedException("a live call through a VPC link; answer it with a stub", request.origin());
        }
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response = sent(request);
            return new BackendAnswer.Answered(new EndpointResponse(response.statusCode(), headers(response),
                    Body.of(response.body()), false, since(start)), request.url());
        } catch (TimeoutException | HttpTimeoutException e) {
            return new BackendAnswer.Failed(Failure.INTEGRATION_TIMEOUT,
                    request.url() + " did not answer within " + request.timeout().toMillis() + " ms", request.timeout());
        } catch (IOException e) {
            return unreachable(request, e, since(start));
        } catch (IllegalArgumentException e) {
            return new BackendAnswer.Failed(Failure.API_CONFIGURATION_ERROR,
                    "`" + request.url() + "` cannot be called: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BackendAnswer.Failed(Failure.INTEGRATION_TIMEOUT, "the call was interrupted", since(start));
        }
    }

    /** The limit holds for the body as well, for which the client's own timeout does not. */
    private HttpResponse<byte[]> sent(IntegrationRequest request) throws IOException, InterruptedException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> call = client(request.insecureSkipVerification())
                .sendAsync(httpRequest(request), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return call.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException network) {
                throw network;
            }
            throw new IOException(e.getCause());
        } finally {
            call.cancel(true);
        }
    }

    private static BackendAnswer.Failed unreachable(IntegrationRequest request, IOException e, Duration latency) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return new BackendAnswer.Failed(Failure.API_CONFIGURATION_ERROR, request.url()
                        + " has a host without an address", latency);
            }
        }
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new BackendAnswer.Failed(Failure.INTEGRATION_FAILURE, request.url() + " cannot be reached: " + reason, latency);
    }

    private static Duration since(long start) {
        return Duration.ofMillis((System.nanoTime() - start) / 1_000_000);
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
    }

    private synchronized HttpClient client(boolean insecureSkipVerification) {
        if (insecureSkipVerification && lenient == null) {
            lenient = client().sslContext(AnyIssuer.context()).build();
        }
        return insecureSkipVerification ? lenient : strict;
    }

    private static HttpRequest httpRequest(IntegrationRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url())).timeout(request.timeout())
                .method(request.method(), request.body().isEmpty() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body().bytes()));
        for (Headers.Field field : request.headers().fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (!SET_BY_CLIENT.contains(name) && (TAKES_HOST || !name.equals("host"))) {
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
