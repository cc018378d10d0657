package dev.apigw.simulate.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client says about its signature.
 *
 * @param credential    {@code accessKeyId/date/region/service/aws4_request}, in parts
 * @param signedHeaders in lower case, as listed
 * @param timestamp     in ISO 8601's basic format
 * @param time          the same as an instant
 * @param expires       how long a presigned URL is valid
 * @param token         session token
 * @param presigned     whether all of it stands in the query string
 */
record SignatureClaim(List<String> credential, List<String> signedHeaders, String signature, String timestamp, Instant time,
                      Optional<Duration> expires, Optional<String> token, boolean presigned) {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    SignatureClaim {
        credential = List.copyOf(credential);
        signedHeaders = List.copyOf(signedHeaders);
    }

    String accessKeyId() {
        return credential.get(0);
    }

    /** Everything of the credential but the key. */
    String scope() {
        return String.join("/", credential.subList(1, 5));
    }

    /** The instant in ISO 8601's basic format. */
    static String basic(Instant time) {
        return BASIC.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The instant that a header tells, in the basic format or as HTTP writes dates. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, BASIC).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notBasic) {
            try {
                return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /** Without signature and token: records end up in messages. */
    @Override public String toString() {
        return "SignatureClaim[" + scope() + "]";
    }
}
