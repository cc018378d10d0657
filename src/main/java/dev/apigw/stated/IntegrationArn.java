package dev.apigw.stated;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The uri of a backend inside AWS: {@code arn:PARTITION:apigateway:REGION:[SUBDOMAIN.]SERVICE:path|action/...}.
 *
 * <p>Source: documented – API reference, "Integration", uri.
 *
 * @param namespace  {@code apigateway} in a good one; {@code lambda} or {@code iam} in an ARN that is none of an integration
 * @param service    as written, its subdomain included
 * @param serviceApi {@code path/...} or {@code action/...} in a good one
 */
public record IntegrationArn(String partition, String namespace, String region, String service, String serviceApi) {
    private static final Pattern LAMBDA_CALL = Pattern.compile(
            "path/+\\d{4}-\\d{2}-\\d{2}/functions/.+/(invocations|response-streaming-invocations)/?");

    /** The ARN that a uri is; placeholders in it stand as {@link Unfilled#MASK}. Empty if it has not the parts of an ARN. */
    public static Optional<IntegrationArn> parse(String uri) {
        String[] parts = Unfilled.maskedUri(uri).split(":", 6);
        return parts.length == 6 && parts[0].equals("arn")
                ? Optional.of(new IntegrationArn(parts[1], parts[2], parts[3], parts[4], parts[5])) : Optional.empty();
    }

    /** Whether it names what of the service to call. */
    public boolean hasPathOrAction() {
        return namespace.equals("apigateway") && (serviceApi.startsWith("path/") || serviceApi.startsWith("action/"));
    }

    public boolean isLambda() {
        return namespace.equals("apigateway") && service.equals("lambda");
    }

    public boolean isFirehose() {
        return namespace.equals("apigateway") && service.equals("firehose");
    }

    /** Whether it calls a function, at once or as a stream. */
    public boolean isLambdaInvocation() {
        return isLambda() && LAMBDA_CALL.matcher(serviceApi).matches();
    }

    /** Whether a part that nobody filled may still make something else of it. */
    public boolean isOpenEnded() {
        return serviceApi.endsWith(Unfilled.MASK) || service.contains(Unfilled.MASK)
                || namespace.contains(Unfilled.MASK);
    }
}
