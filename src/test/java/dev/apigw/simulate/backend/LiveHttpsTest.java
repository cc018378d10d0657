package dev.apigw.simulate.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.apigw.diagnostic.InFile;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.source.SourceFile;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that no known authority has issued: drawn anew by the JDK's keytool, so that none is kept here. */
class LiveHttpsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir private Path folder;

    @Test void refusesAnUnknownIssuer() throws Exception {
        assertThat(call("san=ip:127.0.0.1", "+0d", false)).isEqualTo(Failure.INTEGRATION_FAILURE.name());
    }

    @Test void takesAnUnknownIssuerWhenVerificationIsSkipped() throws Exception {
        assertThat(call("san=ip:127.0.0.1", "+0d", true)).isEqualTo("204");
    }

    @Test void checksTheHostAllTheSame() throws Exception {
        assertThat(call("san=dns:other.example", "+0d", true)).isEqualTo(Failure.INTEGRATION_FAILURE.name());
    }

    @Test void checksTheDatesAllTheSame() throws Exception {
        assertThat(call("san=ip:127.0.0.1", "-9d", true)).isEqualTo(Failure.INTEGRATION_FAILURE.name());
    }

    /** The status of an answer, or how the call failed, of a server whose certificate is valid for five days from a start. */
    private String call(String extension, String start, boolean insecureSkipVerification) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(extension, start)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            BackendAnswer answer = new LiveHttp().invoke(new IntegrationRequest(IntegrationRequest.Kind.HTTP, "GET",
                    "https://127.0.0.1:" + server.getAddress().getPort() + "/", QueryParameters.none(), Headers.none(), Body.empty(),
                    Optional.empty(), Optional.empty(), false, insecureSkipVerification, Duration.ofSeconds(20),
                    new InFile(SourceFile.inMemory("x", "").span(0, 0))));
            return answer instanceof BackendAnswer.Failed failed ? failed.failure().name()
                    : Integer.toString(((BackendAnswer.Answered) answer).response().statusCode());
        } finally {
            server.stop(0);
        }
    }

    private SSLContext context(String extension, String start) throws Exception {
        Path store = folder.resolve("server.p12");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=test", "-validity", "5", "-startdate", start,
                "-ext", extension, "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", store.toString()));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
