package dev.apigw.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;

/**
 * What GetExport is asked for, and what only the deployed API knows.
 *
 * @param restApiId   in the host name
 * @param region      in the host name
 * @param stageName   the base path
 * @param createdDate of the API; stands in for the version of one that has none
 */
public record ExportOptions(ExportType type, Set<ExportExtension> extensions, String restApiId, String region,
                            String stageName, Instant createdDate) {
    public ExportOptions {
        Objects.requireNonNull(type, "type");
        extensions = Set.copyOf(extensions);
        Objects.requireNonNull(restApiId, "restApiId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(stageName, "stageName");
        Objects.requireNonNull(createdDate, "createdDate");
    }

    /** Source: observed – conformance/export, recorded 2025-05-06. */
    String host() {
        return restApiId + ".execute-api." + region + ".amazonaws.com";
    }

    /** Source: observed – conformance/export/oas30-petstore-plain: a time in ISO 8601; to the second is reported. */
    String versionIfNone() {
        return createdDate.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    boolean integrations() {
        return extensions.contains(ExportExtension.INTEGRATIONS) || apiGateway();
    }

    boolean authorizers() {
        return extensions.contains(ExportExtension.AUTHORIZERS) || apiGateway();
    }

    boolean apiGateway() {
        return extensions.contains(ExportExtension.APIGATEWAY);
    }

    boolean documentation() {
        return extensions.contains(ExportExtension.DOCUMENTATION);
    }
}
