package dev.apigw.build;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Resources in the order in which they are first mentioned, each with its ancestors.
 *
 * <p>Source: observed – conformance/import, recorded 2025-07: one resource for each segment, the root always.
 */
final class ResourceTree {
    /** Beyond this a path is no path; its ancestors alone would fill the memory. */
    private static final int DEEPEST = 300;

    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final Map<String, Map<String, Method>> methods = new LinkedHashMap<>();

    ResourceTree(Origin root) {
        mention("/", root);
    }

    /** Brings in a path and its ancestors; gives the path without doubled and closing slashes. */
    String add(String path, Origin origin) {
        String normalised = BasePath.normalised(path);
        if (normalised.isEmpty()) {
            return "/";
        }
        if (normalised.chars().filter(c -> c == '/').count() <= DEEPEST) {
            for (int slash = normalised.indexOf('/', 1); slash > 0; slash = normalised.indexOf('/', slash + 1)) {
                mention(normalised.substring(0, slash), origin);
            }
        }
        mention(normalised, origin);
        return normalised;
    }

    /** Adds a method to a path that was brought in; of two with one verb the first one stays. */
    void put(String path, Method method) {
        methods.get(path).putIfAbsent(method.httpMethod(), method);
    }

    List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        origins.forEach((path, origin) -> resources.add(new Resource(path, path.substring(path.lastIndexOf('/') + 1),
                List.copyOf(methods.get(path).values()), origin)));
        return resources;
    }

    private void mention(String path, Origin origin) {
        origins.putIfAbsent(path, origin);
        methods.putIfAbsent(path, new LinkedHashMap<>());
    }
}
