package dev.apigw.report;

import dev.apigw.model.Authorizer;
import dev.apigw.model.DocumentationPart;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.Method;
import dev.apigw.model.MethodResponse;
import dev.apigw.model.Model;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.source.MapNode;
import java.util.List;

/**
 * What an import creates, in the form in which the conformance cases record it: as the get operations of the API print it,
 * but without ids, keyed by path, verb, status and name, and with names in place of references by id.
 */
public final class ImportStructure {
    /** In place of what only AWS can know, such as the id of a resource. */
    private static final String UNKNOWN = "*";

    private ImportStructure() {}

    /** The structure of an API; {@code warnings} are the lines that the import prints. */
    public static MapNode of(RestApi api, List<String> warnings) {
        JsonObject resources = new JsonObject();
        api.resources().forEach(resource -> {
            JsonObject methods = new JsonObject();
            resource.resourceMethods().forEach(method -> methods.put(method.httpMethod(), method(method)));
            resources.put(resource.path(), methods);
        });
        JsonObject models = new JsonObject();
        api.models().forEach(model -> models.put(model.name(), model(model)));
        JsonObject authorizers = new JsonObject();
        api.authorizers().forEach(authorizer -> authorizers.put(authorizer.name(), authorizer(authorizer)));
        JsonObject validators = new JsonObject();
        api.requestValidators().forEach(validator -> validators.put(validator.name(), new JsonObject()
                .put("validateRequestBody", validator.validateRequestBody())
                .put("validateRequestParameters", validator.validateRequestParameters())));
        JsonObject gatewayResponses = new JsonObject();
        api.gatewayResponses().forEach(response -> gatewayResponses.put(response.responseType(), gatewayResponse(response)));
        return new JsonObject().put("restApi", restApi(api, warnings)).put("resources", resources).put("models", models)
                .put("authorizers", authorizers).put("requestValidators", validators)
                .put("gatewayResponses", gatewayResponses)
                .putNodes("documentationParts", documentationParts(api.documentationParts())).node();
    }

    /** Documentation parts alone. */
    public static List<MapNode> documentationParts(List<DocumentationPart> parts) {
        return parts.stream().map(part -> new JsonObject().putTexts("location", part.location())
                .put("properties", JsonObject.parsed(part.properties())).node()).toList();
    }

    private static JsonObject restApi(RestApi api, List<String> warnings) {
        JsonObject object = new JsonObject().put("name", api.name()).put("description", api.description())
                .put("version", api.version()).put("apiKeySource", api.apiKeySource())
                .putUnlessEmpty("binaryMediaTypes", api.binaryMediaTypes());
        api.minimumCompressionSize().ifPresent(bytes -> object.put("minimumCompressionSize", bytes));
        return object.put("disableExecuteApiEndpoint", api.disableExecuteApiEndpoint())
                .put("endpointConfiguration", new JsonObject()
                        .put("ipAddressType", api.endpointConfiguration().ipAddressType())
                        .put("types", api.endpointConfiguration().types())
                        .putUnlessEmpty("vpcEndpointIds", api.endpointConfiguration().vpcEndpointIds()))
                .putStated("policy", api.policy()).put("securityPolicy", api.securityPolicy())
                .put("endpointAccessMode", api.endpointAccessMode()).put("warnings", warnings);
    }

    private static JsonObject method(Method method) {
        JsonObject responses = new JsonObject();
        method.methodResponses().forEach(response -> responses.put(response.statusCode(), methodResponse(response)));
        JsonObject object = new JsonObject().put("authorizationType", method.authorizationType())
                .put("authorizer", method.authorizer()).putUnlessEmpty("authorizationScopes", method.authorizationScopes())
                .put("apiKeyRequired", method.apiKeyRequired()).put("operationName", method.operationName())
                .put("requestValidator", method.requestValidator())
                .putFlags("requestParameters", method.requestParameters()).putTexts("requestModels", method.requestModels())
                .putUnlessEmpty("methodResponses", responses);
        method.methodIntegration().ifPresent(integration -> object.put("integration", integration(integration)));
        return object;
    }

    private static JsonObject methodResponse(MethodResponse response) {
        return new JsonObject().putTexts("responseModels", response.responseModels())
                .putFlags("responseParameters", response.responseParameters());
    }

    private static JsonObject integration(Integration integration) {
        JsonObject responses = new JsonObject();
        integration.integrationResponses()
                .forEach(response -> responses.put(response.statusCode(), integrationResponse(response)));
        JsonObject object = new JsonObject().put("type", integration.type().name())
                .put("httpMethod", integration.httpMethod()).putStated("uri", integration.uri())
                .put("connectionType", integration.effectiveConnectionType())
                .putStated("connectionId", integration.connectionId())
                .putStated("integrationTarget", integration.integrationTarget())
                .putStated("credentials", integration.credentials())
                .put("passthroughBehavior", integration.effectivePassthroughBehavior())
                .put("contentHandling", integration.contentHandling())
                .put("timeoutInMillis", integration.effectiveTimeoutInMillis())
                .put("cacheKeyParameters", integration.cacheKeyParameters().stream().map(Stated::value).toList())
                .put("cacheNamespace", integration.cacheNamespace().orElse(UNKNOWN))
                .put("responseTransferMode", integration.responseTransferMode())
                .putStated("requestParameters", integration.requestParameters())
                .putStated("requestTemplates", integration.requestTemplates());
        if (integration.insecureSkipVerification()) {
            object.put("tlsConfig", new JsonObject().put("insecureSkipVerification", true));
        }
        return object.putUnlessEmpty("integrationResponses", responses);
    }

    private static JsonObject integrationResponse(IntegrationResponse response) {
        return new JsonObject().put("selectionPattern", response.selectionPattern())
                .putStated("responseParameters", response.responseParameters())
                .putStated("responseTemplates", response.responseTemplates())
                .put("contentHandling", response.contentHandling());
    }

    private static JsonObject model(Model model) {
        return new JsonObject().put("contentType", model.contentType()).put("description", model.description())
                .put("schema", JsonObject.parsed(model.schema()));
    }

    private static JsonObject authorizer(Authorizer authorizer) {
        JsonObject object = new JsonObject().put("type", authorizer.type()).put("authType", authorizer.authType())
                .putStated("authorizerUri", authorizer.authorizerUri())
                .putStated("authorizerCredentials", authorizer.authorizerCredentials())
                .putUnlessEmpty("providerARNs", authorizer.providerARNs().stream().map(Stated::value).toList())
                .putStated("identitySource", authorizer.identitySource())
                .putStated("identityValidationExpression", authorizer.identityValidationExpression());
        authorizer.authorizerResultTtlInSeconds().ifPresent(ttl -> object.put("authorizerResultTtlInSeconds", ttl));
        return object;
    }

    private static JsonObject gatewayResponse(GatewayResponse response) {
        return new JsonObject().put("statusCode", response.statusCode())
                .putStated("responseParameters", response.responseParameters())
                .putStated("responseTemplates", response.responseTemplates());
    }
}
