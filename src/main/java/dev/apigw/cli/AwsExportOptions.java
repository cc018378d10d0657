package dev.apigw.cli;

import dev.apigw.diagnostic.Similar;
import dev.apigw.export.ExportExtension;
import dev.apigw.export.ExportOptions;
import dev.apigw.export.ExportType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What GetExport is asked for, and what only AWS would know of the deployed API. */
final class AwsExportOptions {
    private static final List<String> EXTENSIONS = Stream.of(ExportExtension.values()).map(AwsExportOptions::word).toList();

    @Option(names = "--type", paramLabel = "TYPE", description = "oas30 or swagger (default: oas30).")
    private Optional<ExportType> type = Optional.empty();

    @Option(names = "--extensions", paramLabel = "LIST",
            description = "What is written besides, separated by commas: integrations, authorizers, apigateway (both of them and the "
                    + "settings of the API), documentation, postman (default: none).")
    private Optional<String> extensions = Optional.empty();

    @Option(names = "--stage-name", paramLabel = "NAME", description = "Base path of the export (default: the stage, else dev).")
    private Optional<String> stageName = Optional.empty();

    @Option(names = "--api-id", paramLabel = "ID", description = "Id of the API in its host name (default: api-id).")
    private Optional<String> apiId = Optional.empty();

    @Option(names = "--region", paramLabel = "REGION", description = "Region in the host name (default: us-east-1).")
    private Optional<String> region = Optional.empty();

    /**
     * What is asked for; an API without version gets the time of the clock for one.
     *
     * @param stage the base path, unless the user says otherwise
     * @throws UserError if one of the extensions is none
     */
    ExportOptions read(String stage, Clock clock) {
        return new ExportOptions(type.orElse(ExportType.OAS30), readExtensions(), apiId.orElse("api-id"),
                region.orElse("us-east-1"), stageName.orElse(stage), clock.instant());
    }

    /** The options that the user gave, by name; they mean nothing to a faithful export. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        type.ifPresent(value -> given.add("--type"));
        extensions.ifPresent(value -> given.add("--extensions"));
        stageName.ifPresent(value -> given.add("--stage-name"));
        apiId.ifPresent(value -> given.add("--api-id"));
        region.ifPresent(value -> given.add("--region"));
        return given;
    }

    private static String word(ExportExtension extension) {
        return extension.name().toLowerCase(Locale.ROOT);
    }

    private Set<ExportExtension> readExtensions() {
        Set<ExportExtension> read = EnumSet.noneOf(ExportExtension.class);
        List<String> unknown = new ArrayList<>();
        for (String part : extensions.map(text -> text.split(",")).orElse(new String[0])) {
            String word = part.strip().toLowerCase(Locale.ROOT);
            if (EXTENSIONS.contains(word)) {
                read.add(ExportExtension.valueOf(word.toUpperCase(Locale.ROOT)));
            } else if (!word.isEmpty()) {
                unknown.add(unknown(part.strip(), word));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UserError("--extensions: " + String.join("; ", unknown) + "; it takes " + String.join(", ", EXTENSIONS) + ".");
        }
        return read;
    }

    private static String unknown(String written, String word) {
        List<String> near = Similar.to(word, EXTENSIONS);
        return "there is no `" + written + "`" + (near.isEmpty() ? "" : ", did you mean `" + String.join("` or `", near) + "`?");
    }
}
