package dev.apigw.build;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of an operation, those of its path item included. */
final class Parameters {
    /** A path variable is a whole segment; elsewhere braces are no variable. */
    private static final Pattern PATH_VARIABLE = Pattern.compile("(?<=/)\\{([^{}/+]+)\\+?}(?=/|$)");

    private final Reading reading;
    private final String what;
    private final Map<String, MapNode> byPlace = new LinkedHashMap<>();

    private Parameters(Reading reading, String what) {
        this.reading = reading;
        this.what = what;
    }

    /** The operation's own parameters and those of the path item that it does not state again. */
    static Parameters of(Reading reading, MapNode pathItem, MapNode operation, String path, String what) {
        Parameters parameters = new Parameters(reading, what);
        parameters.add(reading.list(pathItem, "parameters", "`parameters` of " + path), "A parameter of " + path);
        parameters.add(reading.list(operation, "parameters", "`parameters` of " + what), "A parameter of " + what);
        return parameters;
    }

    private void add(List<Node> nodes, String owner) {
        for (Node node : nodes) {
            reading.object(node, owner).ifPresent(parameter -> byPlace.put(text(parameter, "in") + " " + text(parameter, "name"),
                    parameter));
        }
    }

    /** All of them, references followed. */
    List<MapNode> all() {
        return List.copyOf(new ArrayList<>(byPlace.values()));
    }

    /**
     * Whether it is required, by {@code method.request.LOCATION.N}; a variable of the path that nobody declares is.
     *
     * <p>Source: observed – conformance/import/oas30-global-request-authorizer, recorded 2025-07-02. Header parameters are
     * inferred from query parameters; parameters in cookies and forms have no place in a method, a rule of
     * {@code validate} reports them.
     */
    Map<String, Boolean> requestParameters(String fullPath) {
        Map<String, Boolean> required = new LinkedHashMap<>();
        for (MapNode parameter : byPlace.values()) {
            String location = switch (text(parameter, "in")) {
                case "path" -> "path";
                case "query" -> "querystring";
                case "header" -> "header";
                default -> "";
            };
            String name = text(parameter, "name");
            if (!location.isEmpty() && !name.isEmpty()) {
                required.put("method.request." + location + "." + name, Members.of(reading, parameter,
                        "parameter `" + name + "` of " + what).flag("required").orElse(false));
            }
        }
        Matcher variables = PATH_VARIABLE.matcher(fullPath);
        while (variables.find()) {
            required.putIfAbsent("method.request.path." + variables.group(1), true);
        }
        return required;
    }

    private static String text(MapNode parameter, String key) {
        return parameter.get(key).flatMap(Node::asText).orElse("");
    }
}
