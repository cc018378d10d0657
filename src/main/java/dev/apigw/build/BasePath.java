package dev.apigw.build;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an import makes of a definition's base path.
 *
 * <p>Source: observed – conformance/import/*-basepath-*, recorded 2025-07-02.
 */
final class BasePath {
    private static final Pattern AUTHORITY = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private BasePath() {}

    /**
     * The base path of a server: the variable {@code basePath} even where the URL never mentions it, else the URL's path.
     */
    static String ofServer(MapNode server) {
        return variable(server, "basePath").map(BasePath::normalised)
                .orElseGet(() -> normalised(pathOf(server.get("url").flatMap(Node::asText).orElse(""), server)));
    }

    /** What is put before every path. */
    static String prefix(String basePath, ImportOptions.Basepath mode) {
        return switch (mode) {
            case IGNORE -> "";
            case PREPEND -> basePath;
            case SPLIT -> {
                int second = basePath.indexOf('/', 1);
                yield second < 0 ? "" : basePath.substring(second);
            }
        };
    }

    /** Segments with a slash before each, none after; empty for the root. */
    static String normalised(String path) {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty())
                .map(segment -> "/" + segment).collect(Collectors.joining());
    }

    private static String pathOf(String url, MapNode server) {
        Matcher variables = VARIABLE.matcher(AUTHORITY.matcher(url).replaceFirst(""));
        return variables.replaceAll(found ->
                Matcher.quoteReplacement(variable(server, found.group(1)).orElse(found.group())));
    }

    private static Optional<String> variable(MapNode server, String name) {
        return server.get("variables").flatMap(Node::asMap).flatMap(variables -> variables.get(name))
                .flatMap(Node::asMap).flatMap(variable -> variable.get("default")).flatMap(Node::asText);
    }
}
