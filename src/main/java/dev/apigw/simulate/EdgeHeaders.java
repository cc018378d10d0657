package dev.apigw.simulate;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What CloudFront, which stands in front of edge-optimised APIs, adds. Names and constant values are AWS's; what it draws or
 * knows of the client is made up here, and the same for the same request id.
 */
public final class EdgeHeaders {
    /** An address for documentation, in place of one of CloudFront's. */
    private static final String ADDRESS = "203.0.113.1";
    private static final List<Headers.Field> CONSTANT = List.of(new Headers.Field("CloudFront-Forwarded-Proto", "https"),
            new Headers.Field("CloudFront-Is-Desktop-Viewer", "true"), new Headers.Field("CloudFront-Is-Mobile-Viewer", "false"),
            new Headers.Field("CloudFront-Is-SmartTV-Viewer", "false"), new Headers.Field("CloudFront-Is-Tablet-Viewer", "false"),
            new Headers.Field("CloudFront-Viewer-ASN", "64496"), new Headers.Field("CloudFront-Viewer-Country", "US"));
    private static final Set<String> ADDED = Stream.concat(Stream.of("Via", "X-Amz-Cf-Id", "X-Forwarded-For"),
            CONSTANT.stream().map(Headers.Field::name))
            .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));

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
        List<Headers.Field> fields = new ArrayList<>(headers.where(field -> !ADDED.contains(field.name()))
                .fields());
        fields.addAll(CONSTANT);
        fields.add(new Headers.Field("Via", before(headers, "Via") + via(random)));
        fields.add(new Headers.Field("X-Amz-Cf-Id", id(random)));
        fields.add(new Headers.Field("X-Forwarded-For", before(headers, "X-Forwarded-For") + ADDRESS));
        return Headers.of(fields);
    }

    private static String before(Headers headers, String name) {
        return headers.first(name).map(value -> value + ", ").orElse("");
    }

    /**
     * The headers of a failure as the client gets it through CloudFront.
     *
     * <p>Source: reported – koki-develop/lgtm-generator issue 10 (2021-09); facts of gateway responses, section 6.
     */
    static Headers failure(Exchange exchange) {
        RandomGenerator random = random(exchange);
        return Headers.none().plus("X-Cache", "Error from cloudfront")
                .plus("Via", via(random))
                .plus("X-Amz-Cf-Pop", "IAD12-P1")
                .plus("X-Amz-Cf-Id", id(random));
    }

    private static String via(RandomGenerator random) {
        HexFormat hex = HexFormat.of();
        return "1.1 " + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()) + ".cloudfront.net (CloudFront)";
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
