package dev.apigw.fact;

/**
 * What an import says about a definition as a whole; the lines about its parts stand with the findings.
 *
 * <p>Source: observed – conformance/import/error-*, recorded 2025-11-18, for the two texts about unreadable input.
 * <p>Source: reported – Testlio/lambda-tools#56 (2016), awslabs/aws-api-gateway-developer-portal#571 (2022),
 * aws/aws-sam-cli#2410 (2020), for the headings and their line breaks.
 */
public final class ImportMessages {
    /** The body is neither JSON nor YAML, or of a version that API Gateway does not know. */
    public static final String INVALID_INPUT = "Invalid OpenAPI input.";

    /** The same, of ImportDocumentationParts. */
    public static final String INVALID_DOCUMENTATION_INPUT = "Unable to build importer with provided input.";

    /** How the line begins that stands alone, before any other is collected. Source: reported – localstack/localstack#4619 (2021). */
    public static final String MALFORMED_INTEGRATION = "Unable to parse API definition because of a malformed integration";

    public static final String ERRORS_HEADING = "Errors found during import:";
    public static final String MORE_WARNINGS_HEADING = "Additionally, these warnings were found:";
    public static final String WARNINGS_HEADING = "Warnings found during import:";

    /** What goes before every line under a heading. */
    public static final String LINE_START = "\n\t";

    /** How a line about a model begins; models are created before methods. */
    public static final String MODEL_LINE = "Unable to create model for ";

    /** The error code of every refused import. */
    public static final String ERROR_CODE = "BadRequestException";

    /** The HTTP status of every refused import. */
    public static final int ERROR_STATUS = 400;

    private ImportMessages() {}
}
