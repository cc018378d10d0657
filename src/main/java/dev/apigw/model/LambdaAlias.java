package dev.apigw.model;

import java.util.Map;
import java.util.Objects;

/**
 * An alias of a Lambda function, as Lambda's API reference has it.
 *
 * @param aliasArn        {@code arn:aws:lambda:REGION:ACCOUNT:function:NAME:ALIAS}
 * @param functionVersion version that takes what the others leave
 * @param additionalVersionWeights share by version, 0 to 1
 */
public record LambdaAlias(String aliasArn, String functionVersion, Map<String, Double> additionalVersionWeights) {
    public LambdaAlias {
        Objects.requireNonNull(aliasArn, "aliasArn");
        Objects.requireNonNull(functionVersion, "functionVersion");
        additionalVersionWeights = Ordered.copy(additionalVersionWeights);
    }
}
