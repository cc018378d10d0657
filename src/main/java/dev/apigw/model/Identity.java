package dev.apigw.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An IAM principal whose signed requests the gateway can verify.
 *
 * @param secretAccessKey what it signs with
 * @param sessionToken    of temporary credentials
 * @param expiration      of temporary credentials
 * @param userArn         {@code arn:aws:iam::ACCOUNT:user/NAME}, or the ARN of an assumed role
 * @param userId          unique id, {@code AIDA…}; a role session's is {@code AROA…:SESSION}
 * @param policies        identity policies as JSON texts
 */
public record Identity(String accessKeyId, String secretAccessKey, Optional<String> sessionToken,
                       Optional<Instant> expiration, String userArn, String accountId, String userId,
                       List<Stated> policies) {
    public Identity {
        Objects.requireNonNull(accessKeyId, "accessKeyId");
        Objects.requireNonNull(secretAccessKey, "secretAccessKey");
        Objects.requireNonNull(sessionToken, "sessionToken");
        Objects.requireNonNull(expiration, "expiration");
        Objects.requireNonNull(userArn, "userArn");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(userId, "userId");
        policies = List.copyOf(policies);
    }

    /** Without secrets: records end up in messages. */
    @Override public String toString() {
        return "Identity[" + userArn + "]";
    }
}
