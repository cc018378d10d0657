package dev.apigw.resolve;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.resolve.template.Findings;
import dev.apigw.resolve.template.Includes;
import dev.apigw.resolve.template.InputText;
import dev.apigw.resolve.template.Intrinsics;
import dev.apigw.resolve.template.Template;
import dev.apigw.resolve.template.TemplateApi;
import dev.apigw.resolve.template.Values;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceLoader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads any input that a user may name to one {@link ResolvedDocument}.
 *
 * <p>In this order: the text to a tree ({@link InputText} masks placeholders that keep it from being read), the API out
 * of a template ({@link Template}), intrinsic functions, version and kind. {@code $ref}s are followed on demand.
 */
public final class DocumentLoader {
    private final SourceFile file;
    private final ResolveOptions options;
    private final Values values;
    private final Findings findings = new Findings();

    private DocumentLoader(SourceFile file, ResolveOptions options) {
        this.file = file;
        this.options = options;
        this.values = new Values(options.parameters());
    }

    /** The definition in a file; {@code name} is the path as the user gave it. */
    public static LoadedDocument load(String name, Path path, ResolveOptions options) {
        return load(options.files().load(name, path), options);
    }

    /** The definition in a stream, such as standard input. */
    public static LoadedDocument load(String name, InputStream in, ResolveOptions options) {
        return load(SourceLoader.load(name, in), options);
    }

    private static LoadedDocument load(LoadedFile loaded, ResolveOptions options) {
        if (loaded.problem().isPresent()) {
            return new LoadedDocument(Optional.empty(), List.of(Diagnostic.of(loaded.problem().get())));
        }
        DocumentLoader loader = new DocumentLoader(loaded.file(), options);
        Optional<ResolvedDocument> document = loader.document();
        return new LoadedDocument(document, loader.findings.all());
    }

    private Optional<ResolvedDocument> document() {
        InputText.Result text = InputText.read(file, values, findings);
        Optional<MapNode> root = text.root().flatMap(this::mapping);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Includes includes = new Includes(file, options.refRoots(), options.files(), values, findings);
        if (Template.isTemplate(root.get())) {
            return fromTemplate(Template.of(root.get(), values, includes, findings));
        }
        Intrinsics in = Intrinsics.plain(values, findings, includes, !text.terraform());
        // A root that is nothing but an include which failed: the include's own finding may be no more than a warning.
        return in.resolve(root.get()).or(() -> Optional.of(ScalarNode.of("null", ScalarNode.Kind.NULL, root.get().span())))
                .flatMap(this::mapping).map(definition -> document(definition, Optional.empty(), in));
    }

    private Optional<ResolvedDocument> fromTemplate(Template template) {
        return template.api(options.api()).map(api -> document(api.definition(), Optional.of(api), template.intrinsics()));
    }

    private ResolvedDocument document(MapNode definition, Optional<TemplateApi> api, Intrinsics in) {
        ApiKind kind = api.map(a -> a.isHttpApi() ? ApiKind.HTTP : ApiKind.REST).orElseGet(() -> ApiKinds.of(definition));
        SpecVersion version = SpecVersions.of(definition, kind, findings);
        ReferenceResolver references = new ReferenceResolver(definitionFile(definition), definition, folders(), options.files(),
                options.allowRemoteRefs(), version == SpecVersion.SWAGGER_2_0 ? "/definitions" : "/components/schemas",
                node -> in.resolve(node).orElse(node));
        Optional<ApiProperties> properties = api.map(a -> new ApiProperties(a.logicalId(), a.resourceType(), a.properties()));
        return new ResolvedDocument(file, definition, version, kind, properties, references);
    }

    /** References count from the file in which the definition stands, which a template may only name. */
    private SourceFile definitionFile(MapNode definition) {
        SourceFile written = definition.span().file();
        return written.path().isPresent() ? written : file;
    }

    private List<Path> folders() {
        List<Path> folders = new ArrayList<>(options.refRoots());
        file.path().map(p -> p.toAbsolutePath().normalize().getParent()).ifPresent(folders::add);
        return folders;
    }

    private Optional<MapNode> mapping(Node node) {
        Optional<MapNode> map = node.asMap();
        if (map.isEmpty()) {
            findings.add(Diagnostic.error("input-not-a-definition", InFile.of(node), "The file holds " + node.describe()
                    + "; a definition is a mapping.").withHint("Give a definition in OpenAPI 3.0 or Swagger 2.0."));
        }
        return map;
    }
}
