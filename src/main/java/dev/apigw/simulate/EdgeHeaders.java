package dev.apigw.simulate;

import java.util.Base64;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What CloudFront, which stands in front of edge-optimised APIs, adds. Names and constant values are AWS's; what it draws or
 * knows of the client is made up here, and the same for the same request id.
 */
public final class EdgeHeaders {
    /** An address for documentation, in place of one of CloudFront's. */
    private static final String ADDRESS = "203.0.113.1";

    private EdgeHeaders() {}

    /** Whether requests come through CloudFront; so they do unless the definition says otherwise. */
    public static boolean isEdge(Gateway gateway) {
        return gateway.api().endpointConfiguration().types().contains("EDGE");
    }

    /**
     * The headers of a request as the gateway gets it behind CloudFront.
     *
     * <p>Source: observed – LocalStack's recording of test_lambda_aws_proxy_integration, 2024-07 (all names, the constant
     * values, and the second address in {@code X-Forwarded-For}); facts of integrations, section 4. Country and AS number are
     * made up: {@code US} and one for documentation.
     */
    public static Headers request(Headers headers, Exchange exchange) {
        RandomGenerator random = random(exchange);
        return headers.with("CloudFront-Forwarded-Proto", "https")
                .with("CloudFront-Is-Desktop-Viewer", "true")
                .with("CloudFront-Is-Mobile-Viewer", "false")
                .with("CloudFront-Is-SmartTV-Viewer", "false")
                .with("CloudFront-Is-Tablet-Viewer", "false")
                .with("CloudFront-Viewer-ASN", "64496")
                .with("CloudFront-Viewer-Country", "US")
                .with("Via", via(random, headers.first("Via").map(before -> before + ", ").orElse("")))
                .with("X-Amz-Cf-Id", id(random))
                .with("X-Forwarded-For", headers.first("X-Forwarded-For").map(before -> before + ", ").orElse("") + ADDRESS);
    }

    /**
     * The headers of a failure as the client gets it through CloudFront.
     *
     * <p>Source: reported – koki-develop/lgtm-generator issue 10 (2021-09); facts of gateway responses, section 6.
     */
    static Headers failure(Exchange exchange) {
        RandomGenerator random = random(exchange);
        return Headers.none().plus("X-Cache", "Error from cloudfront")
                .plus("Via", via(random, ""))
                .plus("X-Amz-Cf-Pop", "IAD12-P1")
                .plus("X-Amz-Cf-Id", id(random));
    }

    private static String via(RandomGenerator random, String before) {
        return before + String.format(Locale.ROOT, "1.1 %016x%016x.cloudfront.net (CloudFront)", random.nextLong(), random.nextLong());
    }

    private static String id(RandomGenerator random) {
        byte[] drawn = new byte[40];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().encodeToString(drawn);
    }

    private static RandomGenerator random(Exchange exchange) {
        return new SplittableRandom(exchange.context().requestId().hashCode());
    }
}
