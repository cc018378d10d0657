package dev.apigw.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a document from the network, within a time and the size that any input may have. */
public final class RemoteFiles {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** A chain of documents that name one another ends somewhere, or a definition is an attack. */
    private static final int DOCUMENTS = 100;

    private int fetched;

    /** The document behind a URL; empty if there is none or the network refuses. */
    public Optional<LoadedFile> fetch(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null || ++fetched > DOCUMENTS) {
            return Optional.empty();
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT)
                .header("Accept", "application/json, application/yaml, text/yaml, */*").build();
        try {
            // The timeout of a request ends with the headers; a body that trickles has to end as well.
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                    .thenApplyAsync(response -> body(uri, response))
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<LoadedFile> body(URI uri, HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            return response.statusCode() == 200 ? Optional.of(SourceLoader.load(uri.toString(), in)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
