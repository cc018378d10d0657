package dev.apigw.resolve;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads any input that a user may name to one {@link ResolvedDocument}. */
public final class DocumentLoader {
    private DocumentLoader() {}

    /** The definition in a file; {@code name} is the path as the user gave it. */
    public static LoadedDocument load(String name, Path path, ResolveOptions options) {
        return load(SourceLoader.load(name, path), options);
    }

    /** The definition in a stream, such as standard input. */
    public static LoadedDocument load(String name, InputStream in, ResolveOptions options) {
        return load(SourceLoader.load(name, in), options);
    }

    private static LoadedDocument load(LoadedFile loaded, ResolveOptions options) {
        if (loaded.problem().isPresent()) {
            return new LoadedDocument(Optional.empty(), List.of(diagnostic(loaded.problem().get())));
        }
        ParsedSource parsed = SourceReader.parse(loaded.file());
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.problems().stream().map(DocumentLoader::diagnostic).toList());
        Optional<MapNode> root = parsed.root().flatMap(Node::asMap);
        if (root.isEmpty()) {
            parsed.root().ifPresent(node -> diagnostics.add(Diagnostic
                    .error("input-not-a-definition", InFile.of(node), "The file holds " + node.describe()
                            + "; a definition is a mapping.")
                    .withHint("Give a definition in OpenAPI 3.0 or Swagger 2.0.")));
            return new LoadedDocument(Optional.empty(), diagnostics);
        }
        SpecVersion version = versionOf(root.get());
        ReferenceResolver references = new ReferenceResolver(loaded.file(), root.get(), options.refRoots(),
                version == SpecVersion.SWAGGER_2_0 ? "/definitions" : "/components/schemas", UnaryOperator.identity());
        return new LoadedDocument(Optional.of(new ResolvedDocument(loaded.file(), root.get(), version, ApiKind.REST,
                Optional.empty(), references)), diagnostics);
    }

    private static SpecVersion versionOf(MapNode root) {
        Optional<String> swagger = root.get("swagger").flatMap(Node::asText);
        if (swagger.isPresent()) {
            return swagger.get().startsWith("2") ? SpecVersion.SWAGGER_2_0 : SpecVersion.UNKNOWN;
        }
        String openapi = root.get("openapi").flatMap(Node::asText).orElse("");
        if (openapi.startsWith("3.0")) {
            return SpecVersion.OPENAPI_3_0;
        }
        return openapi.startsWith("3.") ? SpecVersion.OPENAPI_3_1 : SpecVersion.UNKNOWN;
    }

    private static Diagnostic diagnostic(SourceProblem problem) {
        Diagnostic base = Diagnostic.of(problem.id(), problem.fatal() ? Severity.ERROR : Severity.WARNING,
                new InFile(problem.span()), problem.message());
        Diagnostic hinted = problem.hint().map(base::withHint).orElse(base);
        return problem.related().map(span -> hinted.withRelated(new InFile(span), "the other place")).orElse(hinted);
    }
}
