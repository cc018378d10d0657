package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.stated.Words;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code http-api-subtype}: a service integration of an HTTP API is one that there is, with its parameters. */
final class HttpApiSubtype implements ValidationRule {
    /**
     * The parameters that a subtype must be given, in the order in which the service lists them.
     *
     * <p>Source: reported-bench – integration-subtype-known, integration-subtype-required-parameters, 2026-09.
     */
    private static final Map<String, List<String>> REQUIRED = required();

    @Override public RuleInfo info() {
        return new RuleInfo("http-api-subtype", Severity.WARNING,
                "`integrationSubtype` is a known operation, and `requestParameters` has all that it asks for.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> integration.text("integrationSubtype")
                .filter(subtype -> !Unfilled.in(subtype)).stream().flatMap(subtype -> finding(integration, subtype)));
    }

    private static Stream<Finding> finding(StatedIntegration integration, String subtype) {
        List<String> required = REQUIRED.get(subtype);
        if (required == null) {
            return Stream.of(integration.at("integrationSubtype", "`" + subtype + "` is no operation that an HTTP API can call, "
                            + "so the route `" + integration.method().name() + "` is left without a backend.")
                    .withHint("Use one of " + Words.list(REQUIRED.keySet()) + ".")
                    .withImportMessage(integration.refusal("Operation: " + subtype + " is not supported.")));
        }
        Set<String> given = integration.entries("requestParameters").stream().map(MapNode.Entry::name)
                .collect(Collectors.toSet());
        List<String> missing = required.stream().filter(name -> !given.contains(name)).toList();
        return missing.isEmpty() ? Stream.empty() : Stream.of(integration.at("integrationSubtype", "`" + subtype + "` is not "
                        + "given " + Words.list(missing) + ", so the route `" + integration.method().name()
                        + "` is left without a backend.")
                .withHint("Add " + Words.list(missing) + " to `requestParameters`.")
                .withImportMessage(integration.refusal("Operation: " + subtype + " requires enabling passthrough, or defining "
                        + "all of the following parameters in the parameter mapping: [" + String.join(", ", required) + "]")));
    }

    private static Map<String, List<String>> required() {
        Map<String, List<String>> required = new LinkedHashMap<>();
        required.put("EventBridge-PutEvents", List.of("Detail", "DetailType", "Source"));
        required.put("SQS-SendMessage", List.of("QueueUrl", "MessageBody"));
        required.put("SQS-ReceiveMessage", List.of("QueueUrl"));
        required.put("SQS-DeleteMessage", List.of("QueueUrl", "ReceiptHandle"));
        required.put("SQS-PurgeQueue", List.of("QueueUrl"));
        required.put("AppConfig-GetConfiguration", List.of("Application", "Environment", "Configuration", "ClientId"));
        required.put("Kinesis-PutRecord", List.of("StreamName", "Data", "PartitionKey"));
        required.put("StepFunctions-StartExecution", List.of("StateMachineArn"));
        required.put("StepFunctions-StartSyncExecution", List.of("StateMachineArn"));
        required.put("StepFunctions-StopExecution", List.of("ExecutionArn"));
        return required;
    }
}
