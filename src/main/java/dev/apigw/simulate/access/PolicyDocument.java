package dev.apigw.simulate.access;

import java.util.List;

/**
 * A policy as IAM reads it.
 *
 * @param version {@code 2012-10-17}, or {@code 2008-10-17} if none is stated
 */
public record PolicyDocument(String version, List<Statement> statements) {
    static final String WITH_VARIABLES = "2012-10-17";
    static final String OLD = "2008-10-17";
    private static final String SHORT = "execute-api:/";

    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * The same policy with abbreviated resources such as {@code execute-api:/dev/GET/*} written out.
     *
     * <p>Source: documented – developer guide, "API Gateway resource policy examples": they are expanded when a resource
     * policy is saved.
     *
     * @param apiArn {@code arn:aws:execute-api:REGION:ACCOUNT:API}
     */
    public PolicyDocument expanded(String apiArn) {
        return new PolicyDocument(version, statements.stream().map(statement -> statement.withResources(statement.resource()
                .values().stream().map(value -> value.startsWith(SHORT) ? apiArn + value.substring(SHORT.length() - 1) : value)
                .toList())).toList());
    }
}
