package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.fact.Extensions;
import dev.apigw.model.DocumentationPart;
import dev.apigw.model.Stated;
import dev.apigw.resolve.ApiProperties;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Builds the API that an import of a definition creates. */
public final class ApiBuilder {
    private final Reading reading;
    private final Language language;
    private final RootExtensions extensions;
    private final Optional<TemplateProperties> template;
    private final ApiDraft draft;

    private ApiBuilder(Reading reading, Optional<ApiProperties> properties) {
        this.reading = reading;
        this.language = Language.of(reading);
        this.extensions = new RootExtensions(reading);
        this.template = properties.map(p -> new TemplateProperties(reading, p));
        this.draft = new ApiDraft(InFile.of(reading.document().root()));
    }

    /** The API of a definition; a fault of the definition is a finding, never an exception. */
    public static BuildResult build(ResolvedDocument document, ImportOptions options) {
        return build(document, document.apiProperties(), options);
    }

    /** The documentation parts alone, as {@code ImportDocumentationParts} takes them from a whole definition. */
    public static List<DocumentationPart> documentationParts(ResolvedDocument document) {
        return new Documentation(new Reading(document, false)).parts();
    }

    static BuildResult build(ResolvedDocument document, Optional<ApiProperties> properties, ImportOptions options) {
        Reading reading = new Reading(document, properties.map(TemplateProperties::isSam).orElse(false));
        ApiBuilder builder = new ApiBuilder(reading, properties);
        builder.readInfo();
        builder.readSettings();
        builder.readMethods(options);
        builder.readTheRest();
        builder.template.ifPresent(template -> template.layOver(builder.draft));
        return new BuildResult(builder.draft.toApi(), reading.findings().stream().distinct().toList());
    }

    private void readInfo() {
        reading.object(reading.document().root(), "info", "`info`").ifPresent(info -> {
            Members members = Members.of(reading, info, "`info`");
            draft.name = members.text("title").orElse("");
            draft.description = members.text("description");
            draft.version = members.text("version");
        });
    }

    private void readSettings() {
        Members root = extensions.members();
        draft.apiKeySource = root.text(Extensions.API_KEY_SOURCE).map(text -> text.toUpperCase(Locale.ROOT))
                .orElse(draft.apiKeySource);
        draft.binaryMediaTypes = root.texts(Extensions.BINARY_MEDIA_TYPES).stream().map(Stated::value).distinct().toList();
        draft.minimumCompressionSize = root.integer(Extensions.MINIMUM_COMPRESSION_SIZE);
        draft.policy = extensions.policy();
        draft.securityPolicy = root.text(Extensions.SECURITY_POLICY);
        draft.endpointAccessMode = root.text(Extensions.ENDPOINT_ACCESS_MODE);
        readEndpoint();
    }

    private void readEndpoint() {
        draft.endpointConfiguration = Endpoints.defaults(reading.isHttp());
        Optional<Node> node = language.endpointConfiguration().filter(n -> !n.isNull());
        node.filter(n -> n.asMap().isEmpty())
                .ifPresent(n -> reading.dropped(n, "`" + Extensions.ENDPOINT_CONFIGURATION + "`", "a mapping"));
        node.flatMap(Node::asMap).ifPresent(map -> {
            Members members = Members.of(reading, map, "`" + Extensions.ENDPOINT_CONFIGURATION + "`");
            draft.endpointConfiguration = Endpoints.ofExtension(members, reading.isHttp());
            draft.disableExecuteApiEndpoint = members.flag("disableExecuteApiEndpoint").orElse(false);
        });
        if (language instanceof OpenApi3 openApi && openApi.servers().size() > 1 && !reading.isHttp()) {
            reading.report(Diagnostic.warning("servers-several", InFile.of(openApi.servers().get(1)),
                    "Only the first server counts; this one and those after it are ignored.")
                    .withHint("Keep one server.").withImportMessage(
                            "More than one server provided. Ignoring all but the first for defining endpoint configuration"));
        }
    }

    private void readMethods(ImportOptions options) {
        Map<String, SecurityScheme> schemes = new SecuritySchemes(reading).read(language.securitySchemes());
        Models models = new Models(reading, reading.isHttp() ? Optional.empty() : language.schemas());
        models.addNamed();
        MethodReader methods = new MethodReader(reading, language, models, new Authorization.Reader(reading, schemes),
                extensions.requestValidator());
        draft.resources = new Paths(reading, methods, BasePath.prefix(language.basePath(), basepath(options))).read();
        draft.models = models.all();
        draft.authorizers = schemes.values().stream().flatMap(scheme -> scheme.authorizer().stream()).toList();
    }

    /** What the user says counts, then what the template hands on. */
    private ImportOptions.Basepath basepath(ImportOptions options) {
        return options.basepath() != ImportOptions.Basepath.IGNORE ? options.basepath()
                : template.flatMap(TemplateProperties::basepath).orElse(ImportOptions.Basepath.IGNORE);
    }

    private void readTheRest() {
        Documentation documentation = new Documentation(reading);
        draft.documentationParts = documentation.parts();
        draft.documentationVersion = documentation.version();
        draft.requestValidators = extensions.requestValidators();
        draft.gatewayResponses = extensions.gatewayResponses();
        checkUnmodelled();
    }

    /** Extensions of HTTP APIs that no record holds yet: their types are still worth a finding. */
    private void checkUnmodelled() {
        extensions.members().object(Extensions.CORS);
        extensions.members().text(Extensions.IMPORTEXPORT_VERSION);
        reading.list(reading.document().root(), "tags", "`tags`").forEach(tag -> tag.asMap()
                .ifPresent(map -> Members.of(reading, map, "a tag").text(Extensions.TAG_VALUE)));
        reading.document().root().get("components").flatMap(Node::asMap)
                .ifPresent(map -> Members.of(reading, map, "`components`").object(Extensions.INTEGRATIONS));
    }
}
