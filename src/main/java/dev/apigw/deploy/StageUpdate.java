package dev.apigw.deploy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What UpdateStage makes of a stage: all patch operations in their order, or none.
 *
 * <p>Source: observed – facts of the control plane, "Deployments, stages, canary" (texts and most behaviour), and facts of stages,
 * sections 5 and 7; documented – developer guide, "Update a canary release" (single overrides), API reference, "Patch operations"
 * ({@code /documentationVersion}).
 */
public final class StageUpdate {
    private static final String CANARY = "/canarySettings";
    private static final String CANARY_DEPLOYMENT = CANARY + "/deploymentId";
    private static final String CANARY_PERCENT = CANARY + "/percentTraffic";
    private static final String OVERRIDES = CANARY + "/stageVariableOverrides";
    private static final String ACCESS_LOG = "/accessLogSettings";
    private static final String VARIABLES = "/variables";
    /** Commas are missing where API Gateway's own text lacks them. */
    private static final String PATHS = "[/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, "
            + "/accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, "
            + methodPaths("/{resourcePath}/{httpMethod}", "", "") + ", " + methodPaths("/*/*", " ", " ")
            + ", /variables/{variable_name}, /tracingEnabled]";
    private static final List<String> CLUSTER_SIZES = List.of("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237");

    private final StageDraft draft;
    private final Predicate<String> deploymentExists;

    private StageUpdate(StageDraft draft, Predicate<String> deploymentExists) {
        this.draft = draft;
        this.deploymentExists = deploymentExists;
    }

    /**
     * The stage afterwards.
     *
     * @param deploymentExists whether the API has a deployment of an id
     * @throws Refused if one of the operations is refused
     */
    public static DeployedStage apply(DeployedStage stage, List<PatchOperation> operations, Predicate<String> deploymentExists,
                                      Instant now) {
        StageUpdate update = new StageUpdate(StageDraft.of(stage), deploymentExists);
        return Refused.calling(Operation.UPDATE, () -> {
            operations.forEach(update::apply);
            StageValues.checkVariables(update.draft.variables);
            return update.draft.toStage(now);
        });
    }

    /**
     * The operations that promote the canary. The copies stand first: led by the percentage, they would make a canary where there
     * is none.
     *
     * <p>Source: documented – developer guide, "Promote a canary release".
     */
    public static List<PatchOperation> promotion() {
        return List.of(PatchOperation.copy(CANARY_DEPLOYMENT, "/deploymentId"), PatchOperation.copy(OVERRIDES, VARIABLES),
                PatchOperation.replace(CANARY_PERCENT, "0.0"));
    }

    /** The operation that moves the stage to a deployment. */
    public static PatchOperation moveTo(String deploymentId) {
        return PatchOperation.replace("/deploymentId", deploymentId);
    }

    /** The operation that sets the share of the canary. */
    public static PatchOperation percentTraffic(String percent) {
        return PatchOperation.replace(CANARY_PERCENT, percent);
    }

    /** The operation that sets a variable of the canary alone. */
    public static PatchOperation override(String name, String value) {
        return PatchOperation.replace(OVERRIDES + "/" + name, value);
    }

    /** The operation that ends the canary. */
    public static PatchOperation endCanary() {
        return PatchOperation.remove(CANARY);
    }

    private void apply(PatchOperation operation) {
        switch (operation.op()) {
            case COPY -> copy(operation.from().orElse(""), operation.path());
            case REMOVE -> remove(operation.path());
            case ADD, REPLACE -> set(operation.op(), operation.path(), operation.value().orElse(""));
        }
    }

    private void copy(String from, String path) {
        boolean deployment = path.equals("/deploymentId") && from.equals(CANARY_DEPLOYMENT);
        if (!deployment && !(path.equals(VARIABLES) && from.equals(OVERRIDES))) {
            throw Refused.badRequest("Invalid copy operation with path: " + path + " and from " + from + ". Valid copy:path are "
                    + "[/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, "
                    + "/canarySettings/stageVariableOverrides]");
        }
        StageDraft.Canary canary = draft.canary.orElseThrow(() ->
                Refused.badRequest("Promotion not available. Canary does not exist."));
        if (deployment) {
            draft.deploymentId = canary.deploymentId;
        } else {
            draft.variables.putAll(canary.stageVariableOverrides); // merged: those that the canary does not override stay
        }
    }

    private void remove(String path) {
        boolean done;
        if (path.equals(CANARY)) {
            draft.canary = Optional.empty();
            done = true;
        } else if (path.equals(ACCESS_LOG)) {
            draft.accessLogFormat = Optional.empty();
            draft.accessLogDestination = Optional.empty();
            done = true;
        } else if (name(path, OVERRIDES).isPresent()) {
            done = draft.canary.isPresent() && removed(draft.canary.get().stageVariableOverrides, name(path, OVERRIDES).get());
        } else if (name(path, VARIABLES).isPresent()) {
            // Whether a variable that is not there may be removed is not known; it is gone either way.
            draft.variables.remove(name(path, VARIABLES).get());
            done = true;
        } else {
            done = path.startsWith("/") && removed(draft.methodSettings, MethodSettingPatch.stored(path.substring(1)));
        }
        if (!done) {
            throw Refused.badRequest("Cannot remove method setting " + path.replaceFirst("^/", "")
                    + " because there is no method setting for this method ");
        }
    }

    private static <V> boolean removed(Map<String, V> map, String key) {
        return map.remove(key) != null;
    }

    private void set(PatchOperation.Op op, String path, String value) {
        if (path.equals(ACCESS_LOG) || path.startsWith(ACCESS_LOG + "/")) {
            setAccessLog(path, value);
        } else if (name(path, VARIABLES).isPresent()) {
            draft.variables.put(name(path, VARIABLES).get(), value);
        } else if (isKnown(path)) {
            if (op == PatchOperation.Op.ADD) {
                throw Refused.badRequest("Invalid add operation with path: " + path);
            }
            replace(path, value);
        } else {
            throw Refused.badRequest("Invalid method setting path: " + path + ". Must be one of: " + PATHS);
        }
    }

    private void setAccessLog(String path, String value) {
        boolean destination = path.equals(ACCESS_LOG + "/destinationArn");
        if (!destination && !path.equals(ACCESS_LOG + "/format")) {
            throw Refused.badRequest("Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, "
                    + "/accessLogSettings/format]");
        }
        if (value.isEmpty()) {
            throw Refused.badRequest("Access Log value must not be empty");
        }
        if (destination) {
            draft.accessLogDestination = Optional.of(value);
        } else {
            draft.accessLogFormat = Optional.of(value);
        }
    }

    private static boolean isKnown(String path) {
        return name(path, OVERRIDES).isPresent() || MethodSettingPatch.of(path).isPresent() || switch (path) {
            case "/deploymentId", "/description", "/cacheClusterEnabled", "/cacheClusterSize", "/clientCertificateId", "/tracingEnabled",
                    "/documentationVersion", CANARY_DEPLOYMENT, CANARY_PERCENT, CANARY + "/useStageCache" -> true;
            default -> false;
        };
    }

    private void replace(String path, String value) {
        switch (path) {
            case "/deploymentId" -> draft.deploymentId = deployment(value);
            case "/description" -> draft.description = text(value);
            case "/cacheClusterEnabled" -> draft.cacheClusterEnabled = Boolean.parseBoolean(value);
            case "/cacheClusterSize" -> draft.cacheClusterSize = Optional.of(clusterSize(value));
            case "/clientCertificateId" -> draft.clientCertificateId = text(value);
            case "/documentationVersion" -> draft.documentationVersion = text(value);
            case "/tracingEnabled" -> draft.tracingEnabled = Boolean.parseBoolean(value);
            case CANARY_DEPLOYMENT -> {
                String id = deployment(value);
                draft.canaryOrNew().deploymentId = id;
            }
            case CANARY_PERCENT -> draft.canaryOrNew().percentTraffic = StageValues.percent(value);
            case CANARY + "/useStageCache" -> draft.canaryOrNew().useStageCache = Boolean.parseBoolean(value);
            default -> name(path, OVERRIDES).ifPresentOrElse(name -> override(draft.canaryOrNew(), name, value),
                    () -> MethodSettingPatch.of(path).orElseThrow().apply(draft.methodSettings, value));
        }
    }

    private static void override(StageDraft.Canary canary, String name, String value) {
        canary.stageVariableOverrides.put(name, value);
        StageValues.checkVariables(canary.stageVariableOverrides);
    }

    /** Source: observed for a canary; inferred for the deployment of the stage. */
    private String deployment(String id) {
        if (!deploymentExists.test(id)) {
            throw Refused.badRequest("Deployment id does not exist");
        }
        return id;
    }

    private static String clusterSize(String value) {
        if (!CLUSTER_SIZES.contains(value)) {
            throw Refused.badRequestInOwnWords("Invalid cacheClusterSize: " + value + ". It is one of "
                    + String.join(", ", CLUSTER_SIZES) + ".");
        }
        return value;
    }

    private static Optional<String> text(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The name behind a path of named things. */
    private static Optional<String> name(String path, String of) {
        return path.startsWith(of + "/") ? Optional.of(path.substring(of.length() + 1).replace("~1", "/").replace("~0", "~"))
                : Optional.empty();
    }

    private static String methodPaths(String of, String afterBurst, String afterRate) {
        return String.format(Locale.ROOT, "%1$s/metrics/enabled, %1$s/logging/dataTrace, %1$s/logging/loglevel, "
                + "%1$s/throttling/burstLimit%2$s%1$s/throttling/rateLimit%3$s%1$s/caching/ttlInSeconds, %1$s/caching/enabled, "
                + "%1$s/caching/dataEncrypted, %1$s/caching/requireAuthorizationForCacheControl, "
                + "%1$s/caching/unauthorizedCacheControlHeaderStrategy", of, afterBurst, afterRate);
    }
}
