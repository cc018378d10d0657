package dev.apigw.simulate.access;

import dev.apigw.model.Identity;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Verifies signatures of version 4: what the client signed is signed once more with the secret of its key. The signer of the
 * AWS SDK cannot do that, as it chooses itself which headers it signs.
 *
 * <p>Source: reported – captured answers of REST APIs, for the texts about region and service (insomnia issue 713, 2018;
 * without the wrong value: n8n issue 21337, 2025), time (aws-sdk-android issue 253; Roomba980-Python issue 118), the host
 * (AWSSigner issue 3; with the second name: aws-sdk-php issue 2469) and the signature itself. The order of the checks, the
 * date of the scope and the time of a presigned URL: inferred.
 */
public final class SignatureVerifier {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final List<Identity> identities;
    private final String region;
    private final AccessBehavior behavior;

    public SignatureVerifier(List<Identity> identities, String region, AccessBehavior behavior) {
        this.identities = List.copyOf(identities);
        this.region = region;
        this.behavior = behavior;
    }

    /**
     * Whose signature a request carries.
     *
     * @param request with the path that travelled, the stage included, and a {@code Host}
     */
    public Verification verify(ClientRequest request, Instant now) {
        Claimed claimed = SignatureReader.read(request);
        if (claimed instanceof Claimed.Incomplete incomplete) {
            return new Verification.Refused(Failure.INCOMPLETE_SIGNATURE, incomplete.message(), "the signature is incomplete");
        }
        if (claimed instanceof Claimed.Nothing) {
            return new Verification.Refused(Failure.MISSING_AUTHENTICATION_TOKEN,
                    Failure.MISSING_AUTHENTICATION_TOKEN.message(), "the request is not signed");
        }
        SignatureClaim claim = ((Claimed.Signature) claimed).claim();
        return scopeFault(claim).or(() -> timeFault(claim, now)).map(fault -> invalid(fault, fault))
                .orElseGet(() -> ofKey(request, claim, now));
    }

    /** What an {@code Authorization} header that is no signature is answered with; empty if it is one, or is not there. */
    public static Optional<Verification.Refused> incomplete(ClientRequest request) {
        return request.headers().has("Authorization") && SignatureReader.read(request) instanceof Claimed.Incomplete incomplete
                ? Optional.of(new Verification.Refused(Failure.INCOMPLETE_SIGNATURE, incomplete.message(),
                        "its Authorization header is no signature"))
                : Optional.empty();
    }

    private Optional<String> scopeFault(SignatureClaim claim) {
        List<String> scope = claim.credential();
        StringBuilder fault = new StringBuilder();
        if (!scope.get(2).equals(region)) {
            fault.append("Credential should be scoped to a valid region. ");
        }
        if (!scope.get(3).equals(SigV4.SERVICE)) {
            fault.append("Credential should be scoped to correct service: '").append(SigV4.SERVICE).append("'. ");
        }
        if (!scope.get(4).equals(SigV4.TERMINATOR)) {
            fault.append("Credential should be scoped with a valid terminator: '").append(SigV4.TERMINATOR).append("'. ");
        }
        if (!scope.get(1).equals(claim.timestamp().substring(0, 8))) {
            fault.append("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '")
                    .append(scope.get(1)).append("' != '").append(claim.timestamp(), 0, 8).append("', from '")
                    .append(claim.timestamp()).append("'. ");
        }
        if (!claim.signedHeaders().contains("host")) {
            fault.append("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization. ");
        }
        return Optional.of(fault.toString().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<String> timeFault(SignatureClaim claim, Instant now) {
        Duration window = claim.expires().orElse(WINDOW);
        Instant oldest = now.minus(window);
        Instant newest = now.plus(WINDOW);
        if (claim.time().isBefore(oldest)) {
            return Optional.of("Signature expired: " + claim.timestamp() + " is now earlier than " + SignatureClaim.basic(oldest)
                    + " (" + SignatureClaim.basic(now) + " - " + window.toMinutes() + " min.)");
        }
        return claim.time().isAfter(newest)
                ? Optional.of("Signature not yet current: " + claim.timestamp() + " is still later than "
                        + SignatureClaim.basic(newest) + " (" + SignatureClaim.basic(now) + " + " + WINDOW.toMinutes() + " min.)")
                : Optional.empty();
    }

    private Verification ofKey(ClientRequest request, SignatureClaim claim, Instant now) {
        Optional<Identity> known = identities.stream().filter(identity -> SigV4.same(identity.accessKeyId(), claim.accessKeyId()))
                .findFirst();
        if (known.isEmpty() || !SigV4.same(known.get().sessionToken().orElse(""), claim.token().orElse(""))) {
            return new Verification.Refused(Failure.UNRECOGNIZED_CLIENT, Failure.UNRECOGNIZED_CLIENT.message(),
                    known.isEmpty() ? "no identity has this access key" : "the session token is not that of the access key");
        }
        String canonical = CanonicalRequest.of(request, claim);
        String toSign = SigV4.stringToSign(canonical, claim);
        if (!SigV4.same(SigV4.signature(toSign, claim, known.get().secretAccessKey()), claim.signature())) {
            return invalid(Failure.INVALID_SIGNATURE.message() + (behavior.tellsCanonicalString()
                    ? "\n\nThe Canonical String for this request should have been\n'" + canonical
                            + "'\n\nThe String-to-Sign should have been\n'" + toSign + "'\n" : ""),
                    "the signature is not that of " + known.get().userArn());
        }
        if (known.get().expiration().filter(end -> !now.isBefore(end)).isPresent()) {
            return new Verification.Refused(Failure.EXPIRED_TOKEN, Failure.EXPIRED_TOKEN.message(),
                    "the session of " + known.get().userArn() + " ended at " + known.get().expiration().get());
        }
        return new Verification.Verified(known.get());
    }

    private static Verification invalid(String message, String why) {
        return new Verification.Refused(Failure.INVALID_SIGNATURE, message, why);
    }
}
