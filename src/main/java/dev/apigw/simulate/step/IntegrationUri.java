package dev.apigw.simulate.step;

import dev.apigw.mapping.StageVariableReferences;
import dev.apigw.model.Stated;
import dev.apigw.simulate.NotSupportedException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URI of an integration after stage variables and path parameters were put in. */
public final class IntegrationUri {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*\\}");
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^{}]+)\\}");
    private static final Pattern ENDPOINT = Pattern.compile("https?://[A-Za-z0-9._-]+(?::(\\d{1,5}))?([/?#].*)?");
    private static final Pattern FUNCTION = Pattern.compile(
            "arn:[^:]+:apigateway:[^:]+:lambda:path/+[^/]+/functions/([^/]*)/(invocations|response-streaming-invocations)");

    private IntegrationUri() {}

    /**
     * The rendered URI. A variable that the stage lacks is nothing; a path parameter without a mapping stays as it stands.
     *
     * <p>Source: observed – conformance/invoke/stage-variables and stage-variables-unset; the parameter without a mapping:
     * inferred – from the same.
     *
     * @throws NotSupportedException if a placeholder of a template language has no value
     */
    static String render(Stated uri, Map<String, String> stageVariables, Map<String, String> path) {
        if (uri.value().indexOf('{') < 0) {
            return uri.value();
        }
        String text = StageVariableReferences.replace(uri.value(), name -> stageVariables.getOrDefault(name, ""));
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find()) {
            throw new NotSupportedException("placeholder `" + placeholder.group()
                    + "` without a value in an integration URI; give it one with --param", uri.origin());
        }
        return PATH_PARAMETER.matcher(text).replaceAll(
                found -> Matcher.quoteReplacement(path.getOrDefault(found.group(1), found.group())));
    }

    /**
     * Whether a URI can be called over HTTP: it has a host, and one of the ports 80, 443 and 1024 to 65535.
     *
     * <p>Source: observed – conformance/invoke/stage-variables-unset (no host: 500); documented – developer guide, "Set up HTTP
     * integrations in API Gateway" (the ports). That another port is a 500 as well is inferred.
     */
    static boolean isEndpoint(String uri) {
        Matcher endpoint = ENDPOINT.matcher(uri);
        return endpoint.matches() && (endpoint.group(1) == null || isPort(Integer.parseInt(endpoint.group(1))));
    }

    private static boolean isPort(int port) {
        return port == 80 || port == 443 || port >= 1024 && port <= 65_535;
    }

    /** The ARN of the function that a URI invokes, if it invokes one. */
    public static Optional<String> function(String uri) {
        Matcher matcher = FUNCTION.matcher(uri);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether an ARN names a function: the name is not empty. */
    static boolean isFunction(String arn) {
        return !arn.endsWith(":function:") && !arn.isEmpty();
    }

    /** Host of an HTTP endpoint, its port included. */
    static String host(String uri) {
        return uri.replaceFirst("^https?://", "").split("[/?#]", 2)[0];
    }

    /** The encoded query string that stands in the URI itself. */
    static String query(String uri) {
        int mark = uri.indexOf('?');
        return mark < 0 ? "" : uri.substring(mark + 1);
    }
}
