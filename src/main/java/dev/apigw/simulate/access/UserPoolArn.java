package dev.apigw.simulate.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a Cognito user pool. */
public final class UserPoolArn {
    private static final Pattern ARN = Pattern.compile("arn:(aws[a-z-]*):cognito-idp:([a-z0-9-]+):\\d*:userpool/([\\w-]+)");

    private UserPoolArn() {}

    /**
     * What the tokens of a pool name as their issuer; empty if the text is no ARN of a pool.
     *
     * <p>Source: documented – Cognito developer guide, "Verifying JSON web tokens"; the host in China is inferred.
     */
    public static Optional<String> issuer(String arn) {
        Matcher matcher = ARN.matcher(arn);
        return matcher.matches() ? Optional.of("https://cognito-idp." + matcher.group(2) + ".amazonaws.com"
                + (matcher.group(1).equals("aws-cn") ? ".cn" : "") + "/" + matcher.group(3)) : Optional.empty();
    }
}
