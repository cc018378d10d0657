package dev.apigw.simulate.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.apigw.diagnostic.InFile;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.NotSupportedException;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.source.SourceFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveHttpTest {
    private HttpServer server;

    @BeforeEach void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> {
            byte[] answer = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Test") + " "
                    + exchange.getRequestHeaders().getFirst("Host") + " "
                    + new String(exchange.getRequestBody().readAllBytes())).getBytes();
            exchange.getResponseHeaders().add("Location", "http://elsewhere.invalid/");
            exchange.sendResponseHeaders(302, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach void stop() {
        server.stop(0);
    }

    private IntegrationRequest request(String uri, int timeoutInMillis) {
        return request(uri, timeoutInMillis, false);
    }

    private IntegrationRequest request(String uri, int timeoutInMillis, boolean vpcLink) {
        return new IntegrationRequest(IntegrationRequest.Kind.HTTP, "POST", uri, QueryParameters.none().plus("a", "b c"),
                Headers.none().plus("X-Test", "yes").plus("Host", "other.example"), Body.of("hello"), Optional.empty(), vpcLink,
                Duration.ofMillis(timeoutInMillis), new InFile(SourceFile.inMemory("x", "").span(0, 0)));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test void sendsTheRequestAndFollowsNoRedirect() {
        BackendAnswer answer = new LiveHttp().invoke(request(url("/echo"), 5_000));
        assertThat(answer).isInstanceOf(BackendAnswer.Answered.class);
        EndpointResponse response = ((BackendAnswer.Answered) answer).response();
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.body().text()).isEqualTo("POST /echo?a=b%20c yes other.example hello");
        assertThat(response.headers().first("location")).hasValue("http://elsewhere.invalid/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slow", "/drip"})
    void givesUpWhenTheIntegrationDoes(String path) {
        BackendAnswer.Failed failed = (BackendAnswer.Failed) new LiveHttp().invoke(request(url(path), 100));
        assertThat(failed.failure()).isEqualTo(Failure.INTEGRATION_TIMEOUT);
        assertThat(failed.latency()).isEqualTo(Duration.ofMillis(100));
    }

    @Test void tellsAHostWithoutAnAddress() {
        assertThat(((BackendAnswer.Failed) new LiveHttp().invoke(request("http://nowhere.invalid/", 20_000))).failure())
                .isEqualTo(Failure.API_CONFIGURATION_ERROR);
    }

    @Test void tellsWhatCannotBeReached() {
        server.stop(0);
        assertThat(((BackendAnswer.Failed) new LiveHttp().invoke(request(url("/echo"), 2_000))).failure())
                .isEqualTo(Failure.INTEGRATION_FAILURE);
    }

    @Test void leavesVpcLinksAlone() {
        assertThatThrownBy(() -> new LiveHttp().invoke(request(url("/echo"), 100, true)))
                .isInstanceOf(NotSupportedException.class);
    }

    @Test void takesNothingThatIsNoUrl() {
        assertThat(((BackendAnswer.Failed) new LiveHttp().invoke(request("http://a b/", 100))).failure())
                .isEqualTo(Failure.API_CONFIGURATION_ERROR);
    }
}
