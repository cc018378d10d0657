package dev.apigw.export;

import dev.apigw.model.GatewayResponse;
import dev.apigw.model.RequestValidator;
import dev.apigw.model.RestApi;

/** Extensions of the top level that both exports write alike. */
final class ApiSettings {
    private ApiSettings() {}

    /** {@code x-amazon-apigateway-request-validators}. Source: reported – exports of 2020 and 2021. */
    static Tree requestValidators(RestApi api) {
        Tree validators = new Tree();
        for (RequestValidator validator : api.requestValidators()) {
            validators.put(validator.name(), new Tree()
                    .put("validateRequestParameters", validator.validateRequestParameters())
                    .put("validateRequestBody", validator.validateRequestBody()));
        }
        return validators;
    }

    /** {@code x-amazon-apigateway-gateway-responses}. Source: reported – exports of 2020 and 2021: a status is a number. */
    static Tree gatewayResponses(RestApi api) {
        Tree responses = new Tree();
        for (GatewayResponse response : api.gatewayResponses()) {
            responses.put(response.responseType(), new Tree().put("statusCode", response.statusCode().map(Embedded::status))
                    .putUnlessEmpty("responseParameters", response.responseParameters())
                    .putUnlessEmpty("responseTemplates", response.responseTemplates()));
        }
        return responses;
    }
}
