package dev.apigw.simulate.step;

import dev.apigw.model.Stage;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Simulator;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.TemplateRenderer;
import dev.apigw.simulate.access.AccessBehavior;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.state.ResponseCache;
import dev.apigw.simulate.state.Throttles;
import java.util.List;

/** The order in which a REST API handles a request. */
public final class Pipeline {
    /** Gigabytes. */
    private static final double SMALLEST_CACHE = 0.5;

    private Pipeline() {}

    /** A simulator with the steps of an API. */
    public static Simulator simulator(Gateway gateway, Backend backend, TemplateRenderer templates, boolean skipAuthorization) {
        ResponseCache cache = new ResponseCache(gigabytes(gateway.stage()));
        return new Simulator(gateway, of(gateway, cache, backend, templates, skipAuthorization), cache::flush);
    }

    /**
     * The steps that handle the requests of a run; what they remember of one request the next one meets.
     *
     * <p>Source: observed – facts of authorization, "order of the pipeline" (sizes and decompression, then routing, then
     * authorization, the resource policy before what it needs no caller for; compression at the end), facts of invocation,
     * row 5 (parameters before the body), facts of mapping templates, section 8 (the media type is refused
     * before parameters are mapped).
     *
     * @param skipAuthorization goes on as if every caller were allowed, as the test-invoke of AWS does
     */
    private static List<Step> of(Gateway gateway, ResponseCache cache, Backend backend, TemplateRenderer templates,
                                 boolean skipAuthorization) {
        Policies policies = new Policies();
        Throttles throttles = new Throttles();
        return List.of(
                new EndpointStep(skipAuthorization),
                new IntakeStep(),
                new DecompressionStep(),
                new CanaryStep(gateway.environment()),
                new RoutingStep(AccessBehavior.DEFAULTS),
                // Behind the routing: only what this method needs can stand in the way of an answer.
                new UnsupportedFeatures(skipAuthorization),
                new ResourcePolicyStep(policies, skipAuthorization),
                new IamStep(policies, AccessBehavior.DEFAULTS, skipAuthorization),
                new CognitoStep(policies, skipAuthorization),
                new LambdaAuthorizerStep(backend, policies, skipAuthorization),
                new ApiKeyStep(skipAuthorization),
                new UsagePlanStep(throttles, skipAuthorization),
                new ThrottleStep(throttles),
                new RequestParametersStep(),
                new RequestBodyStep(),
                // A hit goes on behind the backend.
                new CacheLookupStep(cache),
                new RequestTemplateStep(),
                new ParameterMappingStep(),
                new IntegrationBodyStep(templates),
                new IntegrationRequestStep(),
                new LambdaAliasStep(gateway.environment()),
                new BackendStep(backend),
                new CacheStoreStep(cache),
                new ResponseSelectionStep(),
                new ResponseMappingStep(),
                new ResponseTemplateStep(templates),
                new MethodResponseStep(),
                new CompressionStep());
    }

    /** The size of the cache; a text that is none is reported where the stage is read. */
    private static double gigabytes(Stage stage) {
        return stage.cacheClusterSize().filter(text -> text.matches("\\d{1,3}(\\.\\d)?")).map(Double::valueOf).orElse(SMALLEST_CACHE);
    }

    /** The step that finds the method of a request. */
    public static Step routing() {
        return new RoutingStep(AccessBehavior.DEFAULTS);
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
