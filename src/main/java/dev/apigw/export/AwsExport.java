package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import java.util.Comparator;
import java.util.List;

/**
 * A REST API as GetExport gives it, with all that it leaves out: texts that are no documentation parts, the types of
 * parameters, models' {@code $schema}, and without the extension {@code apigateway} nearly everything else.
 *
 * <p>Source: observed – conformance/export, recorded 2025-05-06, for structure, parameters, bodies, responses, integrations
 * and media types. Source: reported – exports of 2019–2026 in public repositories, for security, validators, gateway
 * responses, policy and the order of members, which changes from export to export; ours is one of the seen.
 */
public final class AwsExport {
    private final RestApi api;
    private final ExportOptions options;
    private final AwsLanguage language;

    private AwsExport(RestApi api, ExportOptions options) {
        this.api = api;
        this.options = options;
        this.language = options.type() == ExportType.SWAGGER ? new AwsSwagger(api) : new AwsOas30(api);
    }

    /** The export of a deployed API. */
    public static Exported of(RestApi api, ExportOptions options) {
        return new AwsExport(api, options).export();
    }

    /**
     * Methods that keep AWS from exporting the API: they have models for the request, and none for JSON.
     *
     * <p>Source: documented – developer guide, "Export a REST API from API Gateway", read 2026-11.
     */
    public static List<RestApi.ResourceMethod> refused(RestApi api) {
        return api.methods().filter(method -> !method.method().requestModels().isEmpty()
                && !method.method().requestModels().containsKey(AwsLanguage.JSON)).toList();
    }

    private Exported export() {
        Tree root = new Tree();
        language.head(api.version().orElseGet(options::versionIfNone), options, root);
        AwsSecurity security = new AwsSecurity(api, options.authorizers());
        Tree paths = new Tree();
        sorted(api.resources()).forEach(resource -> paths.put(resource.path(), pathItem(resource, security)));
        language.tail(root.put("paths", paths), security.schemes());
        if (options.apiGateway()) {
            settings(root);
        }
        if (options.documentation()) {
            AwsDocumentation.addTo(root.map(), api, language);
        }
        return new Exported(root.map(), Exported.Style.AWS);
    }

    /** Resources without methods are no path items. Source: inferred – the intermediate ones are not in any export seen. */
    private List<Resource> sorted(List<Resource> resources) {
        return resources.stream().filter(resource -> !resource.resourceMethods().isEmpty())
                .sorted(Comparator.comparing(Resource::path, language.pathOrder())).toList();
    }

    private Tree pathItem(Resource resource, AwsSecurity security) {
        Tree item = new Tree();
        for (String key : language.methodOrder()) {
            resource.resourceMethods().stream().filter(method -> WrittenOperation.keyOf(method.httpMethod()).equals(key))
                    .forEach(method -> item.put(key, operation(method, security)));
        }
        return item;
    }

    private Tree operation(Method method, AwsSecurity security) {
        Tree operation = new Tree().put("operationId", method.operationName());
        language.describe(method, operation);
        operation.putUnlessEmpty("security", security.requirements(method));
        if (options.apiGateway()) {
            operation.put(Extensions.REQUEST_VALIDATOR, method.requestValidator());
        }
        if (options.integrations()) {
            method.methodIntegration().ifPresent(integration ->
                    operation.put(Extensions.INTEGRATION, AwsIntegration.of(integration)));
        }
        return operation;
    }

    /**
     * The settings of the API.
     *
     * <p>Source: observed – media types. Source: reported – gateway responses, validators, policy, security policy and
     * endpoint access mode. Source: inferred – compression, and that the API key source is written where it is no header:
     * no recording of an API with {@code HEADER} has it.
     */
    private void settings(Tree root) {
        if (!api.apiKeySource().equals("HEADER")) {
            root.put(Extensions.API_KEY_SOURCE, api.apiKeySource());
        }
        root.put(Extensions.MINIMUM_COMPRESSION_SIZE, api.minimumCompressionSize())
                .putUnlessEmpty(Extensions.GATEWAY_RESPONSES, ApiSettings.gatewayResponses(api))
                .put(Extensions.SECURITY_POLICY, api.securityPolicy())
                .put(Extensions.POLICY, api.policy().map(policy -> Embedded.object(policy.value())))
                .putUnlessEmpty(Extensions.REQUEST_VALIDATORS, ApiSettings.requestValidators(api))
                .put(Extensions.ENDPOINT_ACCESS_MODE, api.endpointAccessMode())
                .putUnlessEmpty(Extensions.BINARY_MEDIA_TYPES, api.binaryMediaTypes());
        language.endpoint(endpoint(), root);
    }

    /** Source: reported – both members of exports of private APIs; none of the exports has the types. */
    private Tree endpoint() {
        return new Tree().putIfTrue("disableExecuteApiEndpoint", api.disableExecuteApiEndpoint())
                .putUnlessEmpty("vpcEndpointIds", api.endpointConfiguration().vpcEndpointIds());
    }
}
