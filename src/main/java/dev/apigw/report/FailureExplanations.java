package dev.apigw.report;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.Similar;
import dev.apigw.mapping.StageVariableReferences;
import dev.apigw.model.Integration;
import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Explains the answers that the gateway itself gives. What happened is what the step that rejected has told; what to change
 * depends on the kind of failure, on that step and on how far the exchange came.
 */
final class FailureExplanations {
    /** A longer path is no misspelt one, and comparing it would take long. */
    private static final int LONGEST = 300;

    private final Outcome.Reject reject;
    private final Exchange exchange;
    private final String step;

    private FailureExplanations(Outcome.Reject reject, SimulationResult.Answered answered) {
        this.reject = reject;
        this.exchange = answered.exchange();
        this.step = rejecting(answered.trace());
    }

    static Explanation of(Outcome.Reject reject, SimulationResult.Answered answered) {
        return new FailureExplanations(reject, answered).explanation();
    }

    /** The step before the gateway response. */
    private static String rejecting(Trace trace) {
        List<Trace.Entry> entries = trace.entries();
        return entries.size() < 2 ? "" : entries.get(entries.size() - 2).step();
    }

    private Explanation explanation() {
        return switch (reject.failure()) {
            case MISSING_AUTHENTICATION_TOKEN -> exchange.isRouted()
                    ? because("Sign the request (Signature Version 4), or change the authorization of the method.") : route();
            case BAD_REQUEST_PARAMETERS -> parameters();
            case BAD_REQUEST_BODY -> body();
            case UNSUPPORTED_MEDIA_TYPE -> mediaType();
            case INVALID_JSON -> because("Send a body that is JSON, or do not read it with a JSONPath here.");
            case API_CONFIGURATION_ERROR -> configuration();
            case INTERNAL_SERVER_ERROR -> serverError();
            case MALFORMED_PROXY_RESPONSE -> malformed();
            case INTEGRATION_FAILURE -> because("Check the host and port of the `uri`, and that the backend can be reached from AWS.");
            case INTEGRATION_TIMEOUT -> because("Make the backend answer sooner, or raise `timeoutInMillis` (now "
                    + exchange.integration().effectiveTimeoutInMillis() + ").");
            case ACCESS_DENIED -> because("Let the authorizer or the resource policy allow this caller and method.");
            case AUTHORIZER_CONFIGURATION_ERROR -> because("Correct what the authorizer returns: principalId, a policy document, "
                    + "and a context of texts, numbers and booleans.");
            case AUTHORIZER_FAILURE -> because("Look at the authorizer function; it failed or could not be invoked.");
            case UNAUTHORIZED -> because("Send what `identitySource` of the authorizer names, and a token that it accepts.");
            case FORBIDDEN -> because("Call the custom domain, or set `disableExecuteApiEndpoint` to false.");
            case INCOMPLETE_SIGNATURE -> because("Sign the request (Signature Version 4); a token of another kind is none.");
            case UNRECOGNIZED_CLIENT -> because("Sign with an access key that the account knows; in a simulation, "
                    + "one of `identities` in the project file.");
            case EXPIRED_TOKEN -> because("Get new credentials, and sign the request with them.");
            case INVALID_SIGNATURE -> because("Sign exactly what is sent: method, path, query, headers and body.");
            case INVALID_API_KEY -> because("Send a key of a usage plan that covers this stage in the header X-Api-Key, "
                    + "or set no `apiKeyRequired`.");
            case QUOTA_EXCEEDED -> because("Raise the quota of the usage plan, or wait for its next period.");
            case THROTTLED -> because("Raise `rateLimit` and `burstLimit` of usage plan or stage, or call less often.");
            case REQUEST_TOO_LARGE, PAYLOAD_TOO_LARGE -> because("Send less: 10 MB of body is the most, 6 MB to a function; for more "
                    + "let clients use a presigned URL of S3.");
            case HEADERS_TOO_LARGE -> because("Send fewer or shorter headers; large cookies are the usual cause.");
            case URI_TOO_LONG -> because("Send a shorter path and query string, or the data in a body.");
            case RESOURCE_NOT_FOUND -> because("Check the path and the stage.");
            case WAF_FILTERED -> because("Change the rules of the web ACL, or the request that they block.");
        };
    }

    private Explanation because(String change) {
        return at(reject.why().origin(), change);
    }

    private Explanation at(Optional<Origin> place, String change) {
        return new Explanation(Sentences.of(reject.why().text()), place, change);
    }

    private Explanation route() {
        RestApi api = exchange.gateway().api();
        String verb = exchange.request().method();
        Optional<Resource> found = reject.why().origin().flatMap(origin -> api.resources().stream()
                .filter(resource -> resource.origin().equals(origin)).findFirst());
        if (found.isPresent()) {
            List<String> methods = found.get().resourceMethods().stream().map(Method::httpMethod).toList();
            return because("Add the method " + verb + " to `" + found.get().path() + "`"
                    + (methods.isEmpty() ? "." : ", or send " + String.join(" or ", methods) + ".")
                    + (verb.equals("OPTIONS") ? " A preflight of CORS needs an OPTIONS method of its own." : ""));
        }
        String path = exchange.request().path();
        String stage = "/" + exchange.gateway().stage().stageName();
        List<String> paths = api.methods().map(each -> each.resource().path()).distinct().toList();
        boolean withStage = path.equals(stage) || path.startsWith(stage + "/");
        List<String> near = path.length() > LONGEST ? List.of() : Similar.to(withStage ? path.substring(stage.length()) : path, paths);
        String guess = withStage ? "; the path is given without the stage." : near.isEmpty() ? "."
                : "; did you mean " + near.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or ")) + "?";
        Optional<Origin> place = near.isEmpty() ? Optional.empty() : api.resource(near.get(0)).map(Resource::origin);
        return at(place, "Add the path to the definition, or send another one" + guess);
    }

    private Explanation parameters() {
        Method method = exchange.methodRequest().method();
        List<String> missing = method.requestParameters().entrySet().stream().filter(entry -> entry.getValue())
                .map(entry -> entry.getKey().replaceFirst("^method\\.request\\.", ""))
                .filter(name -> reject.message().matches(".*[\\[ ]" + Pattern.quote(name.substring(name.indexOf('.') + 1))
                        + "[,\\]].*")).toList();
        String which = missing.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return new Explanation("The request lacks " + which + ", which `" + method.httpMethod() + " "
                + exchange.methodRequest().resource().path() + "` requires (a blank value counts as missing), and the validator `"
                + method.requestValidator().orElse("") + "`" + reject.why().origin().map(o -> " at " + Places.line(o)).orElse("")
                + " checks parameters.", Optional.of(method.origin()),
                "Send it, or drop `required: true` from the parameter, or name a validator that does not check parameters.");
    }

    private Explanation body() {
        boolean syntax = reject.violations().stream().anyMatch(violation -> violation.keyword().equals("syntax"));
        String type = exchange.methodRequest().contentType();
        return new Explanation("The body " + reject.why().text().replaceFirst("^is no JSON, so it", "is no JSON and") + ".",
                reject.why().origin(), syntax ? "Send JSON, or name no model for `" + type + "` in the request body of the method."
                        : "Send a body that fits, or change this model.");
    }

    private Explanation mediaType() {
        if (!exchange.isRouted()) {
            return because("Send a body that is packed as its Content-Encoding says: gzip, deflate or identity.");
        }
        Integration integration = exchange.integration();
        String behavior = integration.effectivePassthroughBehavior();
        String type = exchange.methodRequest().contentType();
        String templates = integration.requestTemplates().keySet().stream().map(key -> "`" + key + "`")
                .collect(Collectors.joining(", "));
        return new Explanation((templates.isEmpty() ? "The integration has no request template"
                : "The request templates are for " + templates + ", none is for `" + type + "`") + ", and passthroughBehavior " + behavior
                + " refuses what no template takes" + (exchange.request().headers().has("Content-Type") ? "."
                : " (a request without Content-Type counts as application/json)."), Optional.of(integration.origin()),
                "Add a request template for `" + type + "`, or set `passthroughBehavior: when_no_match` to pass the body unmapped.");
    }

    private Explanation configuration() {
        Set<String> unset = unsetVariables();
        if (!exchange.isSent() && !unset.isEmpty()) {
            String names = unset.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            return new Explanation("The stage variable " + names + " is not set, so nothing stands in its place: "
                    + reject.why().text() + ".", reject.why().origin(),
                    "Set it on the stage (here: --stage-variable " + unset.iterator().next() + "=VALUE), or write the value itself.");
        }
        return because(switch (step) {
            case "response-selection" -> "Add an integration response without a `selectionPattern` (`default`), or one whose pattern "
                    + "matches the whole text.";
            case "request-body-mapping" -> "Send the body as base64, or drop `contentHandling: CONVERT_TO_BINARY`.";
            case "response-template" -> "Let the backend answer base64, change `contentHandling` or the `Accept` of the client.";
            case "method-response" -> "Return the body as base64, or let the client accept no binary media type.";
            case "backend" -> "Correct the `uri` of the integration.";
            default -> exchange.integration().type().isHttp() ? "Write a `uri` with http:// or https:// and a host."
                    : reject.why().text().contains("invoked with POST") ? "Set `httpMethod: POST` in the integration."
                    : "Correct the `uri` of the integration.";
        });
    }

    private Set<String> unsetVariables() {
        Set<String> unset = new LinkedHashSet<>();
        exchange.integration().uri().map(Stated::value).ifPresent(uri -> StageVariableReferences.replace(uri, name -> {
            if (!exchange.gateway().stage().variables().containsKey(name)) {
                unset.add(name);
            }
            return "";
        }));
        return unset;
    }

    private Explanation serverError() {
        return because(switch (step) {
            case "parameter-mapping" -> "Remove this mapping; API Gateway sets the header itself.";
            case "request-body-mapping" -> reject.why().text().startsWith("template") ? "Correct this line of the template."
                    : reject.why().text().contains("binary") ? "Set `contentHandling: CONVERT_TO_TEXT`, or send no template this body."
                    : "Take the header out of `$context.requestOverride`.";
            case "backend" -> "Let the request template of the mock print {\"statusCode\": 200}.";
            case "response-selection" -> "Declare this status under `responses` of the method, or lead the integration response to one "
                    + "that is declared: " + declared() + ".";
            case "response-mapping" -> "Let the backend answer JSON, or map the header from something else than its body.";
            case "response-template" -> reject.why().text().startsWith("template") ? "Correct this line of the template."
                    : "Set `contentHandling: CONVERT_TO_TEXT` on the integration response.";
            default -> "Correct what this line says.";
        });
    }

    private String declared() {
        List<String> codes = new ArrayList<>();
        exchange.methodRequest().method().methodResponses().forEach(response -> codes.add(response.statusCode()));
        return codes.isEmpty() ? "there is none" : String.join(", ", codes);
    }

    private Explanation malformed() {
        if (exchange.endpointResponse().functionError()) {
            return because("Look at the function: it threw an error or timed out. A function that is to answer with a status of its own "
                    + "has to catch its errors.");
        }
        return because("Let the function return {\"statusCode\": 200, \"headers\": {…}, \"body\": \"a string\"}; other keys than "
                + "these, multiValueHeaders and isBase64Encoded are refused.");
    }
}
