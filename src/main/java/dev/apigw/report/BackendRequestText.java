package dev.apigw.report;

import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What leaves for the backend, in the form of HTTP. What API Gateway adds when it signs a call of AWS is shown by name alone.
 *
 * <p>Source: documented – AWS, "Signature Version 4", Lambda API reference, "Invoke" (path and type header); the
 * headers of a call to Lambda: reported – facts of stages, execution log.
 */
public final class BackendRequestText {
    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String SIGNED = " (added when API Gateway signs)";

    private BackendRequestText() {}

    /** The request of a simulation; a sentence where nothing leaves. */
    public static String of(Simulated simulated, boolean showSecrets) {
        if (simulated.sent().isEmpty()) {
            return "(no request leaves for a backend)\n";
        }
        IntegrationRequest request = simulated.sent().get();
        StringBuilder text = new StringBuilder(request.method()).append(' ').append(target(request)).append(" HTTP/1.1\n");
        headers(request).fields().forEach(field -> text.append(field.name()).append(": ").append(field.value()).append('\n'));
        if (request.kind() != IntegrationRequest.Kind.HTTP) {
            String time = AMZ_DATE.format(simulated.context().requestTime());
            text.append("X-Amz-Date: ").append(time).append(SIGNED).append("\nX-Amz-Security-Token: ***").append(SIGNED)
                    .append("\nAuthorization: AWS4-HMAC-SHA256 ***").append(SIGNED).append('\n');
        }
        if (!request.body().isEmpty()) {
            text.append('\n').append(request.body()).append('\n');
        }
        return Printable.lines((showSecrets ? Secrets.none() : simulated.secrets()).mask(text.toString()));
    }

    private static Headers headers(IntegrationRequest request) {
        Headers headers = request.lambda().isPresent()
                ? request.headers().withDefault("X-Amz-Invocation-Type", "RequestResponse") : request.headers();
        return request.body().isEmpty() ? headers : headers.with("Content-Length", Integer.toString(request.body().size()));
    }

    /** Path and query of the address. */
    private static String target(IntegrationRequest request) {
        String path = request.url().replaceFirst("^https?://[^/?#]*", "").split("#", 2)[0];
        return path.startsWith("/") ? path : "/" + path;
    }
}
