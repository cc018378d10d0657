package dev.apigw.cli;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.request.AnswerFile;
import dev.apigw.simulate.request.ContextFile;
import dev.apigw.simulate.request.DescribedRequest;
import dev.apigw.simulate.request.Nested;
import dev.apigw.simulate.request.RequestFile;
import dev.apigw.simulate.request.UnreadableRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a mapping template reads: a request from a file, from options, or from both. */
final class MappingOptions {
    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(names = "--request", paramLabel = "FILE",
            description = "A whole request: JSON or YAML with method, path, query, headers and body; an .http file; a HAR file or "
                    + "entry; or a Lambda proxy event. Other options beat the file.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--path-param", paramLabel = "NAME=VALUE", description = "Path parameter; beats the one in PATH. Repeatable.")
    private Map<String, String> pathParameters = new LinkedHashMap<>();

    @Option(names = "--stage-variable", paramLabel = "NAME=VALUE", description = "Variable of the stage. Repeatable.")
    private Map<String, String> stageVariables = new LinkedHashMap<>();

    @Option(names = "--context", paramLabel = "NAME=VALUE|FILE",
            description = "Variable of $$context, such as identity.sourceIp=192.0.2.1, or a JSON or YAML file of them (@FILE where "
                    + "its name holds a =). Repeatable.")
    private List<String> context = new ArrayList<>();

    @Option(names = "--authorizer", paramLabel = "FILE",
            description = "What an authorizer returned, a JSON or YAML mapping, as $$context.authorizer.")
    private Optional<String> authorizer = Optional.empty();

    @Option(names = "--content-type", paramLabel = "TYPE", description = "Content-Type of the request, which chooses its template.")
    private Optional<String> contentType = Optional.empty();

    @Option(names = "--accept", paramLabel = "TYPE", description = "Accept of the request, which chooses the response template.")
    private Optional<String> accept = Optional.empty();

    /** Every name that is read from standard input or a file, for the watch and for the check that input is read once. */
    Stream<String> files() {
        return Stream.of(file.stream(), authorizer.stream(), request.dataFiles(),
                context.stream().flatMap(text -> contextFile(text).stream())).flatMap(each -> each);
    }

    /**
     * The request that the user described, and beyond it what templates are to see.
     *
     * @param dataIsOfClient whether {@code -d} is the body of the request, and not that of an answer
     * @throws UserError if a file cannot be read or describes none
     */
    DescribedRequest described(Optional<String> method, Optional<String> path, boolean dataIsOfClient, Environment environment) {
        return readable(() -> {
            DescribedRequest fromFile = file.map(name -> RequestFile.read(InputFile.text(name, environment)))
                    .orElse(DescribedRequest.empty());
            return fromFile.overlaidBy(new DescribedRequest(method, path, request.parameters(), headers(),
                    dataIsOfClient ? data(environment) : Optional.empty(), pathParameters, stageVariables, context(environment)));
        });
    }

    /** What {@code -d} gives. */
    Optional<Body> data(Environment environment) {
        return request.body(environment);
    }

    /** Whether a file tells the whole request. */
    boolean isWhole() {
        return file.isPresent();
    }

    /** The answer of a backend that a file describes. */
    static EndpointResponse answer(String name, Environment environment) {
        return readable(() -> AnswerFile.read(InputFile.text(name, environment)));
    }

    private Headers headers() {
        Headers headers = request.headers();
        headers = contentType.isPresent() ? headers.with("Content-Type", contentType.get()) : headers;
        return accept.isPresent() ? headers.with("Accept", accept.get()) : headers;
    }

    private Map<String, Object> context(Environment environment) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String variable : context) {
            int equals = variable.indexOf('=');
            all = Nested.merged(all, contextFile(variable).map(file -> ContextFile.read(InputFile.text(file, environment)))
                    .orElseGet(() -> Nested.of(variable.substring(0, equals), variable.substring(equals + 1))));
        }
        return authorizer.isEmpty() ? all : Nested.merged(all,
                Nested.of("authorizer", ContextFile.read(InputFile.text(authorizer.get(), environment))));
    }

    private static Optional<String> contextFile(String variable) {
        return variable.startsWith("@") ? Optional.of(variable.substring(1))
                : variable.indexOf('=') < 1 ? Optional.of(variable) : Optional.empty();
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableRequest e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
