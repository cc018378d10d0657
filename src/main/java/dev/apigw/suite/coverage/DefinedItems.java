package dev.apigw.suite.coverage;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.Method;
import dev.apigw.model.RequestValidator;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.vtl.TemplateBranches;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything of an API that a test case could exercise. What the gateway never looks at is left out: validators and models
 * that no method uses, templates and integration responses of proxies, templates without text.
 */
final class DefinedItems {
    private final RestApi api;
    private final SortedSet<CoverageItem> items = new TreeSet<>();

    private DefinedItems(RestApi api) {
        this.api = api;
    }

    static SortedSet<CoverageItem> of(RestApi api) {
        DefinedItems all = new DefinedItems(api);
        api.methods().forEach(entry -> all.addMethod(entry.resource(), entry.method()));
        api.gatewayResponses().forEach(response -> all.items.add(Items.gatewayResponse(response)));
        return all.items;
    }

    private void addMethod(Resource resource, Method method) {
        items.add(Items.method(resource, method));
        method.requestValidator().flatMap(api::requestValidator).ifPresent(validator -> addValidator(method, validator));
        method.methodIntegration().filter(integration -> !integration.type().isProxy())
                .ifPresent(integration -> addIntegration(resource, method, integration));
    }

    private void addValidator(Method method, RequestValidator validator) {
        if (validator.validateRequestParameters() || validator.validateRequestBody()) {
            items.add(Items.validator(Aspect.PASSES, validator));
        }
        if (validator.validateRequestParameters() && method.requestParameters().containsValue(true)) {
            items.add(Items.validator(Aspect.REFUSES_PARAMETERS, validator));
        }
        if (validator.validateRequestBody() && !method.requestModels().isEmpty()) {
            items.add(Items.validator(Aspect.REFUSES_BODY, validator));
            method.requestModels().values().forEach(name -> api.model(name).ifPresent(model -> items.add(Items.model(model))));
        }
    }

    private void addIntegration(Resource resource, Method method, Integration integration) {
        stated(integration.requestTemplates()).forEach(template -> {
            items.add(Items.requestTemplate(resource, method, template.getKey(), template.getValue()));
            addBranches(template.getValue());
        });
        for (IntegrationResponse response : integration.integrationResponses()) {
            items.add(Items.integrationResponse(resource, method, response));
            stated(response.responseTemplates()).forEach(template -> {
                items.add(Items.responseTemplate(resource, method, response, template.getKey(), template.getValue()));
                addBranches(template.getValue());
            });
        }
    }

    private static List<Map.Entry<String, Stated>> stated(Map<String, Stated> templates) {
        return templates.entrySet().stream().filter(template -> !template.getValue().value().isEmpty()).toList();
    }

    private void addBranches(Stated template) {
        TemplateBranches.of(template.value()).forEach(branch -> items.add(Items.branch(template, branch)));
    }
}
