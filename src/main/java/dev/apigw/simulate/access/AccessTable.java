package dev.apigw.simulate.access;

import java.util.Optional;

/**
 * How the policies of a caller, or of an authorizer, and that of the API are taken together.
 *
 * <p>Source: documented – developer guide, "How API Gateway resource policies affect authorization workflow", tables A and
 * B. That a caller of another account is kept out of an API without a resource policy is documented in re:Post, "HTTP 403
 * errors with cross-account IAM authentication": it needs both.
 */
public final class AccessTable {
    private AccessTable() {}

    /** What becomes of a request. */
    public enum Result { ALLOW, IMPLICIT_DENY, EXPLICIT_DENY }

    /** Table A: an IAM caller of the account of the API, or the output of a Lambda authorizer. */
    public static Result sameAccount(Decision identity, Optional<Decision> resource) {
        return isDenied(identity, resource) ? Result.EXPLICIT_DENY
                : allows(identity == Decision.ALLOW || resource.filter(Decision.ALLOW::equals).isPresent());
    }

    /** Table B: an IAM caller of another account, who needs the word of both sides. */
    public static Result crossAccount(Decision identity, Optional<Decision> resource) {
        return isDenied(identity, resource) ? Result.EXPLICIT_DENY
                : allows(identity == Decision.ALLOW && resource.filter(Decision.ALLOW::equals).isPresent());
    }

    /** A resource policy alone, which includes that behind a Cognito user pool: nothing but an explicit allow lets in. */
    public static Result alone(Decision resource) {
        return resource == Decision.EXPLICIT_DENY ? Result.EXPLICIT_DENY : allows(resource == Decision.ALLOW);
    }

    private static Result allows(boolean allowed) {
        return allowed ? Result.ALLOW : Result.IMPLICIT_DENY;
    }

    private static boolean isDenied(Decision identity, Optional<Decision> resource) {
        return identity == Decision.EXPLICIT_DENY || resource.filter(Decision.EXPLICIT_DENY::equals).isPresent();
    }
}
