package dev.apigw.build;

/**
 * The place of a method where a schema is used as a model.
 *
 * @param statusCode of the response; empty for the body of the request
 */
record SchemaUse(String httpMethod, String path, String contentType, String statusCode) {
    static SchemaUse ofRequest(String httpMethod, String path, String contentType) {
        return new SchemaUse(httpMethod, path, contentType, "");
    }

    boolean isRequest() {
        return statusCode.isEmpty();
    }

    /** In words for a message. */
    String describe() {
        return (isRequest() ? "the request body" : "the " + statusCode + " response") + " of " + httpMethod + " " + path;
    }

    /**
     * What an import prints about a schema that it cannot make a model of.
     *
     * <p>Source: reported – aws/aws-cdk#24844 and cloudformation-coverage-roadmap#1579, 2023: the class is that of the
     * parser for a response, the container's for a request.
     */
    String unsupportedMessage(String parserClass) {
        return isRequest()
                ? "Unsupported model type 'Content' in request schema for '" + httpMethod + " " + path + "'. Ignoring."
                : "Unsupported model type '" + parserClass + "' in " + statusCode + " response to method '" + httpMethod
                        + " " + path + "'. Ignoring.";
    }
}
