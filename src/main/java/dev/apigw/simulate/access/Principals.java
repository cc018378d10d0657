package dev.apigw.simulate.access;

import dev.apigw.model.Identity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Principal} or {@code NotPrincipal} of a statement.
 *
 * <p>Source: documented – IAM user guide, "AWS JSON policy elements: Principal": a star is everybody, an account stands for
 * all its principals, a role for its sessions; names are compared whole, without wildcards. Services, federated and
 * canonical users are nobody who signs a request to an API here (inferred).
 *
 * @param negated   whether it is {@code NotPrincipal}
 * @param awsValues what stands under {@code AWS}; a plain star counts as one of them
 */
public record Principals(boolean negated, List<String> awsValues) {
    private static final Pattern ACCOUNT = Pattern.compile("(?:arn:aws[\\w-]*:iam::)?(\\d{12})(?::root)?");
    private static final Pattern ROLE = Pattern.compile("arn:aws[\\w-]*:iam::(\\d{12}):role/(?:[^/]+/)*([^/]+)");
    private static final Pattern SESSION = Pattern.compile("arn:aws[\\w-]*:sts::(\\d{12}):assumed-role/([^/]+)/.+");

    public Principals {
        awsValues = List.copyOf(awsValues);
    }

    /** Whether it covers a caller; the caller is absent if nobody knows who it is. */
    boolean cover(Optional<Identity> caller) {
        return negated != awsValues.stream().anyMatch(value -> isMeant(value, caller));
    }

    private static boolean isMeant(String value, Optional<Identity> caller) {
        if (value.equals("*")) {
            return true;
        }
        return caller.filter(identity -> value.equals(identity.userArn()) || isAccountOf(value, identity)
                || isRoleOf(value, identity.userArn())).isPresent();
    }

    private static boolean isAccountOf(String value, Identity identity) {
        Matcher account = ACCOUNT.matcher(value);
        return account.matches() && account.group(1).equals(identity.accountId());
    }

    private static boolean isRoleOf(String value, String arn) {
        Matcher role = ROLE.matcher(value);
        Matcher session = SESSION.matcher(arn);
        return role.matches() && session.matches() && role.group(1).equals(session.group(1))
                && role.group(2).equals(session.group(2));
    }
}
