package dev.apigw.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What an API loses on its way through an export with all extensions and an import: exactly the fields that {@code
 * export/aws/TYPE.lost.tsv} lists with the reason, over all definitions of the corpus. Each is inherent in what AWS writes.
 */
class AwsRoundTripTest {
    private static final Path FOLDER = Path.of("src/test/resources/export/aws");

    @ParameterizedTest
    @EnumSource
    void losesWhatIsListed(ExportType type) throws IOException {
        assumeTrue(!Definitions.corpus().isEmpty(), () -> Definitions.CORPUS + " is absent: no real definitions are exported");
        TreeSet<String> fields = new TreeSet<>();
        for (Path file : Definitions.corpus()) {
            Optional<RestApi> api = Definitions.of(file).map(definition -> sorted(definition.api()));
            api.ifPresent(before -> {
                ExportOptions options = AwsExportTest.options(type.name(), "apigateway,documentation");
                RestApi after = sorted(Definitions.of(AwsExport.of(before, options).json()).api());
                Content.differences(before, after).forEach(difference -> fields.add(field(difference)));
            });
        }
        assertThat(fields).containsExactlyElementsOf(expected(type));
    }

    /** The first column of the table; the second one says why. */
    private static TreeSet<String> expected(ExportType type) throws IOException {
        Path table = FOLDER.resolve(type.name().toLowerCase(Locale.ROOT) + ".lost.tsv");
        return Files.readAllLines(table).stream().map(line -> line.split("\t")).peek(row -> assertThat(row).hasSize(2))
                .map(row -> row[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The path of a difference without numbers and names. */
    private static String field(String difference) {
        return difference.replaceFirst(": expected .*(?s:.*)$", "").replaceAll("/\\d+(?=/|$)", "");
    }

    /** Exports sort paths and methods; an API has no order of either. */
    private static RestApi sorted(RestApi api) {
        return new RestApi(api.name(), api.description(), api.version(), api.apiKeySource(), api.binaryMediaTypes(),
                api.minimumCompressionSize(), api.disableExecuteApiEndpoint(), api.endpointConfiguration(), api.policy(),
                api.securityPolicy(), api.endpointAccessMode(),
                api.resources().stream().map(AwsRoundTripTest::sorted).sorted(Comparator.comparing(Resource::path)).toList(),
                api.models(), api.authorizers(), api.requestValidators(), api.gatewayResponses(), api.documentationParts(),
                api.documentationVersion(), api.origin());
    }

    private static Resource sorted(Resource resource) {
        return new Resource(resource.path(), resource.pathPart(),
                resource.resourceMethods().stream().sorted(Comparator.comparing(Method::httpMethod)).toList(), resource.origin());
    }
}
