package dev.apigw.simulate.access;

import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the signature of a request from its {@code Authorization} header, else from its query string.
 *
 * <p>Source: reported – captured answers of REST APIs: the texts about missing parameters (chalice issue 828, 2018) and
 * about a missing equal-sign (serverless issue 3205, 2017; with a digest in place of what was sent:
 * time-addressable-media-store issue 8, 2025). The other texts are common knowledge about services of AWS, not captured
 * from an API; that several {@code Authorization} headers are no signature is inferred.
 */
final class SignatureReader {
    private static final String HASHED = "(hashed with SHA-256 and encoded with Base64)";
    private static final List<String> QUERY = List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature",
            "X-Amz-SignedHeaders", "X-Amz-Date");
    private static final long WEEK = Duration.ofDays(7).toSeconds();

    private SignatureReader() {}

    /** What the request says about its signature. */
    static Claimed read(ClientRequest request) {
        List<String> headers = request.headers().all("Authorization");
        if (!headers.isEmpty()) {
            return headers.size() == 1 && !headers.get(0).isBlank() ? ofHeader(request, headers.get(0).strip())
                    : new Claimed.Incomplete(missing(Map.of(), Optional.empty(), String.join(",", headers)));
        }
        boolean inQuery = Stream.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature")
                .anyMatch(name -> !request.query().all(name).isEmpty());
        return inQuery ? ofQuery(request) : new Claimed.Nothing();
    }

    private static Claimed ofHeader(ClientRequest request, String header) {
        int blank = header.indexOf(' ');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (blank > 0) {
            for (String part : header.substring(blank + 1).split(",")) {
                int equals = part.indexOf('=');
                if (equals < 0 || parameters.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip()) != null) {
                    return new Claimed.Incomplete("Invalid key=value pair (missing equal-sign) in Authorization header "
                            + HASHED + ": '" + SigV4.fingerprint(header) + "'.");
                }
            }
        }
        Optional<String> date = request.headers().first("X-Amz-Date").or(() -> request.headers().first("Date"));
        if (!parameters.keySet().containsAll(List.of("Credential", "Signature", "SignedHeaders")) || date.isEmpty()) {
            return new Claimed.Incomplete(missing(parameters, date, header));
        }
        return claim(header.substring(0, blank), parameters, date.get(), Optional.empty(),
                request.headers().first("X-Amz-Security-Token"), false);
    }

    /** What AWS says of a header without what a signature needs. */
    private static String missing(Map<String, String> parameters, Optional<String> date, String header) {
        Stream<String> names = Stream.of("Credential", "Signature", "SignedHeaders").filter(name -> !parameters.containsKey(name))
                .map(name -> "Authorization header requires '" + name + "' parameter. ");
        return names.collect(Collectors.joining())
                + (date.isEmpty() ? "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. " : "")
                + "(Hashed with SHA-256 and encoded with Base64) Authorization=" + SigV4.fingerprint(header);
    }

    private static Claimed ofQuery(ClientRequest request) {
        QueryParameters query = request.query();
        String missing = QUERY.stream().filter(name -> query.all(name).size() != 1)
                .map(name -> "AWS query-string parameters must include '" + name + "'. ").collect(Collectors.joining());
        if (!missing.isEmpty()) {
            return new Claimed.Incomplete(missing + "Re-examine the query-string parameters.");
        }
        List<String> stated = query.all("X-Amz-Expires");
        Optional<Duration> expires = stated.size() == 1 ? seconds(stated.get(0)) : Optional.empty();
        if (!stated.isEmpty() && expires.isEmpty()) {
            return new Claimed.Incomplete("X-Amz-Expires must be less than a week (in seconds); that is, the given "
                    + "X-Amz-Expires must be less than 604800 seconds");
        }
        Map<String, String> parameters = Map.of("Credential", query.all("X-Amz-Credential").get(0),
                "Signature", query.all("X-Amz-Signature").get(0), "SignedHeaders", query.all("X-Amz-SignedHeaders").get(0));
        return claim(query.all("X-Amz-Algorithm").get(0), parameters, query.all("X-Amz-Date").get(0), expires,
                query.all("X-Amz-Security-Token").stream().findFirst(), true);
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1,6}") && Long.parseLong(text) >= 1 && Long.parseLong(text) <= WEEK
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    private static Claimed claim(String algorithm, Map<String, String> parameters, String date, Optional<Duration> expires,
                                 Optional<String> token, boolean presigned) {
        if (!algorithm.equals(SigV4.ALGORITHM)) {
            return new Claimed.Incomplete("Unsupported AWS 'algorithm': '" + algorithm + "'. ");
        }
        List<String> credential = Arrays.asList(parameters.get("Credential").split("/", -1));
        if (credential.size() != 5) {
            return new Claimed.Incomplete("Credential must have exactly 5 slash-delimited elements, "
                    + "e.g. keyid/date/region/service/term, got '" + parameters.get("Credential") + "'");
        }
        Optional<Instant> time = SignatureClaim.time(date);
        if (time.isEmpty()) {
            return new Claimed.Incomplete("Date must be in ISO-8601 'basic format'. Got '" + date
                    + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
        return new Claimed.Signature(new SignatureClaim(credential, Arrays.asList(parameters.get("SignedHeaders").split(";", -1)),
                parameters.get("Signature"), SignatureClaim.basic(time.get()), time.get(), expires, token, presigned));
    }
}
