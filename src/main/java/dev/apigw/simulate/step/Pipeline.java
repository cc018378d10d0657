package dev.apigw.simulate.step;

import dev.apigw.model.RestApi;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Simulator;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.TemplateRenderer;
import dev.apigw.simulate.access.AccessBehavior;
import dev.apigw.simulate.backend.Backend;
import java.util.List;

/** The order in which a REST API handles a request. */
public final class Pipeline {
    private Pipeline() {}

    /** A simulator with the steps of an API. */
    public static Simulator simulator(Gateway gateway, Backend backend, TemplateRenderer templates, boolean skipAuthorization) {
        return new Simulator(gateway, of(gateway.api(), backend, templates, skipAuthorization));
    }

    /**
     * The steps of an API.
     *
     * <p>Source: observed – facts of authorization, "order of the pipeline" (sizes and decompression, then routing, then
     * authorization, the resource policy before what it needs no caller for; compression at the end), facts of invocation,
     * row 5 (parameters before the body), facts of mapping templates, section 8 (the media type is refused
     * before parameters are mapped).
     *
     * @param skipAuthorization goes on as if every caller were allowed, as the test-invoke of AWS does
     */
    public static List<Step> of(RestApi api, Backend backend, TemplateRenderer templates, boolean skipAuthorization) {
        Policies policies = new Policies();
        return List.of(
                new EndpointStep(skipAuthorization),
                new IntakeStep(),
                new DecompressionStep(),
                new RoutingStep(api, AccessBehavior.DEFAULTS),
                // Behind the routing: only what this method needs can stand in the way of an answer.
                new UnsupportedFeatures(skipAuthorization),
                new ResourcePolicyStep(policies, skipAuthorization),
                new IamStep(policies, AccessBehavior.DEFAULTS, skipAuthorization),
                new CognitoStep(policies, skipAuthorization),
                new LambdaAuthorizerStep(backend, policies, skipAuthorization),
                new RequestParametersStep(),
                new RequestBodyStep(api),
                new RequestTemplateStep(),
                new ParameterMappingStep(),
                new IntegrationBodyStep(templates),
                new IntegrationRequestStep(),
                new BackendStep(backend),
                new ResponseSelectionStep(),
                new ResponseMappingStep(),
                new ResponseTemplateStep(templates),
                new MethodResponseStep(),
                new CompressionStep());
    }

    /** The step that finds the method of a request. */
    public static Step routing(RestApi api) {
        return new RoutingStep(api, AccessBehavior.DEFAULTS);
    }

    /** The steps from a routed request to the rendered body for the backend. */
    public static List<Step> requestTemplate(TemplateRenderer templates) {
        return List.of(new RequestTemplateStep(), new ParameterMappingStep(), new IntegrationBodyStep(templates));
    }

    /** The step that chooses the integration response of an answer. */
    public static Step responseSelection() {
        return new ResponseSelectionStep();
    }

    /** The steps from a chosen integration response to the rendered body for the client. */
    public static List<Step> responseTemplate(TemplateRenderer templates) {
        return List.of(new ResponseMappingStep(), new ResponseTemplateStep(templates));
    }
}
