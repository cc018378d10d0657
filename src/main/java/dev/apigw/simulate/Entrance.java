package dev.apigw.simulate;

import dev.apigw.model.DomainName;
import dev.apigw.model.DomainName.BasePathMapping;
import dev.apigw.simulate.state.Environment;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * How a request reached the API: by the address that API Gateway gives it, or by a custom domain name.
 *
 * @param domainName the host
 * @param basePath   without slashes at its ends; empty for the root; with the stage where the path has to name it
 * @param isCustom   whether it is a domain of the account
 * @param isMapped   whether a base path mapping of the domain takes the path
 */
public record Entrance(String domainName, String basePath, boolean isCustom, boolean isMapped) {
    private static final String ROOT = "(none)";

    public Entrance {
        Objects.requireNonNull(domainName, "domainName");
        Objects.requireNonNull(basePath, "basePath");
    }

    /**
     * Where a path of a custom domain leads.
     *
     * @param stage empty if nothing names one
     * @param path  behind base path and stage
     */
    public record Route(Entrance entrance, Optional<String> stage, String path) {}

    /** The address that API Gateway itself gives an API. */
    public static Entrance ofApi(Environment environment) {
        return new Entrance(ContextVariables.domainName(environment), "", false, true);
    }

    /**
     * The route of a path: by the longest base path that it begins with, segment by segment; the stage is that of the mapping,
     * else the next segment.
     *
     * <p>Source: documented – developer guide, "Working with API mappings for REST APIs" (the longest one, several levels) and
     * "Set up a custom domain name" (a mapping without a stage). That no mapping is a 403: common knowledge.
     */
    public static Route route(DomainName domain, String path) {
        String wanted = trimmed(path);
        Optional<BasePathMapping> found = domain.basePathMappings().stream().filter(mapping -> begins(wanted, base(mapping)))
                .max(Comparator.comparingInt(mapping -> base(mapping).length()));
        if (found.isEmpty()) {
            return new Route(new Entrance(domain.domainName(), "", true, false), Optional.empty(), path);
        }
        String base = base(found.get());
        String rest = "/" + trimmed(base.isEmpty() ? wanted : wanted.substring(base.length()));
        if (found.get().stage().isPresent()) {
            return new Route(new Entrance(domain.domainName(), base, true, true), found.get().stage(), rest);
        }
        String[] parts = rest.substring(1).split("/", 2);
        String taken = base.isEmpty() ? parts[0] : base + "/" + parts[0];
        return new Route(new Entrance(domain.domainName(), taken, true, true), Optional.of(parts[0]).filter(name -> !name.isEmpty()),
                parts.length == 1 ? "/" : "/" + parts[1]);
    }

    private static boolean begins(String path, String base) {
        return base.isEmpty() || path.equals(base) || path.startsWith(base + "/");
    }

    private static String base(BasePathMapping mapping) {
        return mapping.basePath().equals(ROOT) ? "" : trimmed(mapping.basePath()).replaceFirst("/+$", "");
    }

    private static String trimmed(String path) {
        return path.replaceFirst("^/+", "");
    }

    /** The path as the client sees it: behind the host, with base path or stage. */
    public String outside(String stageName, String path) {
        return isCustom ? inside(path) : "/" + stageName + path;
    }

    /** The path as events have it: with the base path, without the stage. */
    public String inside(String path) {
        return basePath.isEmpty() ? path : "/" + basePath + path;
    }
}
