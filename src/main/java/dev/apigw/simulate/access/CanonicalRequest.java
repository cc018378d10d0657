package dev.apigw.simulate.access;

import dev.apigw.simulate.ClientRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form of a request in which it is signed.
 *
 * <p>Source: documented – IAM user guide, "Create a canonical request". The body is always hashed, whatever
 * {@code X-Amz-Content-Sha256} says: reported – aws-sdk-js-v3 issue 308 (an API that is called with
 * {@code UNSIGNED-PAYLOAD} answers that signatures do not match).
 */
final class CanonicalRequest {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private CanonicalRequest() {}

    /** The canonical text of a request whose path and headers are those that travelled. */
    static String of(ClientRequest request, SignatureClaim claim) {
        String headers = claim.signedHeaders().stream().map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join("\n", request.method(), path(request.path()), query(request, claim), headers,
                String.join(";", claim.signedHeaders()), SigV4.hash(request.body()));
    }

    /** The path as sent, without empty, {@code .} and {@code ..} segments, and encoded once more. */
    private static String path(String sent) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : sent.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String path = "/" + String.join("/", segments);
        boolean slash = !segments.isEmpty() && (sent.endsWith("/") || sent.endsWith("/.") || sent.endsWith("/.."));
        return Arrays.stream((slash ? path + "/" : path).split("/", -1)).map(CanonicalRequest::encoded)
                .collect(Collectors.joining("/"));
    }

    /** The query sorted by encoded names and values, without the signature itself. */
    private static String query(ClientRequest request, SignatureClaim claim) {
        List<String[]> pairs = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : request.query().asMap().entrySet()) {
            if (!claim.presigned() || !entry.getKey().equals("X-Amz-Signature")) {
                entry.getValue().forEach(value -> pairs.add(new String[] {encoded(entry.getKey()), encoded(value)}));
            }
        }
        return pairs.stream().sorted(Comparator.<String[], String>comparing(pair -> pair[0]).thenComparing(pair -> pair[1]))
                .map(pair -> pair[0] + "=" + pair[1]).collect(Collectors.joining("&"));
    }

    /** All values of a header behind one another, each without superfluous blanks. */
    private static String value(ClientRequest request, String name) {
        return request.headers().all(name).stream().map(value -> value.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf((char) (b & 0xFF)) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
