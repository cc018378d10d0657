package dev.apigw.simulate.backend;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Takes certificates of any issuer, and looks only at their dates; that the host is theirs is checked by the JDK all the same.
 *
 * <p>Source: documented – developer guide, "x-amazon-apigateway-integration.tlsConfig object": with
 * {@code insecureSkipVerification} the expiration date and the host name are still checked. The root authority, whose presence
 * is checked as well, is not looked at here.
 */
final class AnyIssuer implements X509TrustManager {
    private AnyIssuer() {}

    /** A context for connections that trust any issuer. */
    static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyIssuer()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        for (X509Certificate certificate : chain) {
            certificate.checkValidity();
        }
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nobody signs in here");
    }

    @Override public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
