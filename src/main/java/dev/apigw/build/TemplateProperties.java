package dev.apigw.build;

import dev.apigw.model.Stated;
import dev.apigw.resolve.ApiProperties;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The properties of the template resource around a definition, laid over what the definition says.
 *
 * <p>Source: observed – conformance/import/cloudformation-*, recorded 2025: Name wins over {@code info.title}, media types
 * are joined, an endpoint configuration is kept. The other properties are inferred to win like Name does.
 */
final class TemplateProperties {
    private final Reading reading;
    private final ApiProperties properties;
    private final Members members;

    TemplateProperties(Reading reading, ApiProperties properties) {
        this.reading = reading;
        this.properties = properties;
        this.members = Members.of(reading, properties.properties(), "`" + properties.logicalId() + "`");
    }

    /** Whether the SAM transform reads the definition before the import does. */
    static boolean isSam(ApiProperties properties) {
        return properties.resourceType().startsWith("AWS::Serverless::");
    }

    /** The import parameter {@code basepath} that CloudFormation hands on, if the template states it. */
    Optional<ImportOptions.Basepath> basepath() {
        return members.object("Parameters").flatMap(parameters -> parameters.text("basepath"))
                .flatMap(text -> Stream.of(ImportOptions.Basepath.values())
                        .filter(mode -> mode.name().equals(text.toUpperCase(Locale.ROOT))).findFirst());
    }

    void layOver(ApiDraft draft) {
        draft.name = members.text("Name").orElse(draft.name);
        draft.description = members.text("Description").or(() -> draft.description);
        draft.apiKeySource = members.text("ApiKeySourceType").orElse(draft.apiKeySource);
        if (members.has("MinimumCompressionSize")) {
            draft.minimumCompressionSize = members.integer("MinimumCompressionSize");
        }
        draft.disableExecuteApiEndpoint = members.flag("DisableExecuteApiEndpoint").orElse(draft.disableExecuteApiEndpoint);
        draft.policy = members.value("Policy").flatMap(node -> RootExtensions.policy(reading, node)).or(() -> draft.policy);
        draft.securityPolicy = members.text("SecurityPolicy").or(() -> draft.securityPolicy);
        draft.endpointAccessMode = members.text("EndpointAccessMode").or(() -> draft.endpointAccessMode);
        layOverMediaTypes(draft);
        layOverEndpoint(draft);
    }

    private void layOverMediaTypes(ApiDraft draft) {
        if (members.has("BinaryMediaTypes")) {
            // SAM wants the slash escaped as in a patch path.
            List<String> more = members.texts("BinaryMediaTypes").stream().map(Stated::value)
                    .map(type -> isSam(properties) ? type.replace("~1", "/") : type).toList();
            draft.binaryMediaTypes = Stream.concat(draft.binaryMediaTypes.stream(), more.stream()).distinct().toList();
        }
    }

    private void layOverEndpoint(ApiDraft draft) {
        Optional<Node> property = members.value("EndpointConfiguration");
        Optional<String> type = property.flatMap(Node::asText); // the short form of SAM: only the type
        if (type.isPresent()) {
            draft.endpointConfiguration = Endpoints.of(List.of(type.get()), Optional.empty(), List.of());
        } else if (property.isPresent()) {
            members.object("EndpointConfiguration")
                    .ifPresent(object -> draft.endpointConfiguration = Endpoints.ofProperty(object));
        }
    }
}
