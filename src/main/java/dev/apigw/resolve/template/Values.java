package dev.apigw.resolve.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values by name: what the user gave, and CloudFormation's pseudo parameters with stand-ins for an account that nobody
 * named.
 */
public final class Values {
    private final Map<String, String> given;

    public Values(Map<String, String> given) {
        this.given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** A value that the user gave. */
    Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** A pseudo parameter such as {@code AWS::Region}; what the user gave beats the stand-in. */
    Optional<String> pseudo(String name) {
        if (!name.startsWith("AWS::")) {
            return Optional.empty();
        }
        return given(name).or(() -> Optional.ofNullable(switch (name) {
            case "AWS::Region" -> "us-east-1";
            case "AWS::AccountId" -> "123456789012";
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> "stack";
            case "AWS::StackId" -> "arn:" + partition() + ":cloudformation:" + region() + ":" + account()
                    + ":stack/" + stackName() + "/00000000-0000-0000-0000-000000000000";
            case "AWS::NotificationARNs" -> "";
            default -> null;
        }));
    }

    String region() {
        return pseudo("AWS::Region").orElseThrow();
    }

    String account() {
        return pseudo("AWS::AccountId").orElseThrow();
    }

    String partition() {
        return pseudo("AWS::Partition").orElseThrow();
    }

    String stackName() {
        return pseudo("AWS::StackName").orElseThrow();
    }

    /** An ARN in this region and account. */
    String arn(String service, String resource) {
        return "arn:" + partition() + ":" + service + ":" + region() + ":" + account() + ":" + resource;
    }

    boolean isEmpty() {
        return given.isEmpty();
    }
}
