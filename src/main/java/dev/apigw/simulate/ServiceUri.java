package dev.apigw.simulate;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The call of an AWS service that an integration URI stands for,
 * {@code arn:aws:apigateway:REGION:[SUBDOMAIN.]SERVICE:(action|path)/SERVICE_API}.
 *
 * <p>Source: documented – API reference, "Integration" (form of the URI, further parameters of an action behind
 * {@code &}); reported – execution logs of deployed APIs: {@code https://dynamodb.us-east-1.amazonaws.com/?Action=GetItem},
 * {@code https://ec2.eu-west-2.amazonaws.com/?Action=RunInstances&…},
 * {@code https://lambda.cn-northwest-1.amazonaws.com.cn/2015-03-31/functions/…}. That several slashes in front of a path are
 * one is inferred.
 *
 * @param host    of the service, in the Region of the URI
 * @param service name without the subdomain
 * @param path    with a slash in front
 * @param action  operation; empty for a path
 * @param query   decoded, the action included
 */
public record ServiceUri(String host, String service, String path, Optional<String> action, QueryParameters query) {
    private static final Pattern FORM =
            Pattern.compile("arn:([^:]+):apigateway:([^:]*):([^:]+):(path|action)/(.*)", Pattern.DOTALL);
    /** What the names of operations stand behind in {@code X-Amz-Target}. */
    private static final Map<String, String> TARGETS = Map.of("dynamodb", "DynamoDB_20120810", "kinesis", "Kinesis_20131202",
            "firehose", "Firehose_20150804", "states", "AWSStepFunctions");

    public ServiceUri {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(query, "query");
    }

    /** The call of a rendered URI; empty if it is no ARN of this form. */
    public static Optional<ServiceUri> parse(String uri) {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            return Optional.empty();
        }
        String suffix = form.group(1).equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
        String host = form.group(3) + "." + form.group(2) + suffix;
        String service = form.group(3).substring(form.group(3).lastIndexOf('.') + 1);
        boolean isAction = form.group(4).equals("action");
        String[] parts = form.group(5).split(isAction ? "[?&]" : "\\?", 2);
        QueryParameters more = parts.length == 1 ? QueryParameters.none() : QueryParameters.decode(parts[1]);
        return Optional.of(isAction
                ? new ServiceUri(host, service, "/", Optional.of(parts[0]),
                        QueryParameters.none().plus("Action", parts[0]).plusAll(more))
                : new ServiceUri(host, service, "/" + parts[0].replaceFirst("^/+", ""), Optional.empty(), more));
    }

    /**
     * The {@code X-Amz-Target} that the gateway adds for an action of a service that speaks JSON.
     *
     * <p>Source: reported – an execution log has it for DynamoDB; inferred for Kinesis, Firehose and Step Functions, whose
     * actions work without a mapped header (conformance/invoke/aws-services). EventBridge needs it mapped there; of other
     * services nothing is known, and nothing is added.
     */
    public Optional<String> target() {
        return action.flatMap(name -> Optional.ofNullable(TARGETS.get(service)).map(prefix -> prefix + "." + name));
    }
}
