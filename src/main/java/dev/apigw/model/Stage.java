package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A stage of a REST API, as the API reference's {@code Stage}.
 *
 * @param variables        by name, as stated
 * @param methodSettings   by key as stated: <code>&#42;/&#42;</code>, {@code pets/GET}, {@code ~1pets~1{id}/GET}
 * @param cacheClusterSize gigabytes, as text
 * @param accessLogFormat  {@code accessLogSettings.format}
 * @param attachments      what changes no answer
 * @param origin           absent if the stage stands in no file
 */
public record Stage(String stageName, Map<String, String> variables, Map<String, MethodSetting> methodSettings,
                    Optional<CanarySettings> canarySettings, boolean cacheClusterEnabled, Optional<String> cacheClusterSize,
                    Optional<Stated> accessLogFormat, StageAttachments attachments, Optional<Origin> origin) {
    private static final String ALL = "*/*";

    public Stage {
        Objects.requireNonNull(stageName, "stageName");
        variables = Ordered.copy(variables);
        methodSettings = Ordered.copy(methodSettings);
        Objects.requireNonNull(canarySettings, "canarySettings");
        Objects.requireNonNull(cacheClusterSize, "cacheClusterSize");
        Objects.requireNonNull(accessLogFormat, "accessLogFormat");
        Objects.requireNonNull(attachments, "attachments");
        Objects.requireNonNull(origin, "origin");
    }

    /** A stage of which nothing but name and variables is stated. */
    public static Stage of(String stageName, Map<String, String> variables) {
        return new Stage(stageName, variables, Map.of(), Optional.empty(), false, Optional.empty(), Optional.empty(),
                StageAttachments.NONE, Optional.empty());
    }

    /** What this stage states, and where it says nothing, what another one does. */
    public Stage over(Stage base) {
        Map<String, String> both = new LinkedHashMap<>(base.variables);
        both.putAll(variables);
        Map<String, MethodSetting> settings = new LinkedHashMap<>(base.methodSettings);
        settings.putAll(methodSettings);
        return new Stage(stageName, both, settings, canarySettings.or(base::canarySettings),
                cacheClusterEnabled || base.cacheClusterEnabled, cacheClusterSize.or(base::cacheClusterSize),
                accessLogFormat.or(base::accessLogFormat), attachments.or(base.attachments), origin.or(base::origin));
    }

    /** The same stage with other variables. */
    public Stage withVariables(Map<String, String> others) {
        return new Stage(stageName, others, methodSettings, canarySettings, cacheClusterEnabled, cacheClusterSize,
                accessLogFormat, attachments, origin);
    }

    /**
     * The setting that counts for a method: its own entry, then that of all methods, then the defaults of the service.
     *
     * <p>Source: documented – API reference, {@code Stage}; the spellings of a key observed – facts of stages, section 5.
     */
    public MethodSetting methodSetting(String resourcePath, String httpMethod) {
        return ownSetting(resourcePath, httpMethod).orElse(MethodSetting.NONE)
                .or(methodSettings.getOrDefault(ALL, MethodSetting.NONE)).or(MethodSetting.DEFAULTS);
    }

    /** What the entry of the method itself says, if there is one. */
    public Optional<MethodSetting> ownSetting(String resourcePath, String httpMethod) {
        String wanted = normalized(resourcePath + "/" + httpMethod);
        return methodSettings.entrySet().stream().filter(entry -> normalized(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue).findFirst();
    }

    /** A key with plain slashes and without those at the begin. */
    private static String normalized(String key) {
        return key.replace("~1", "/").replaceFirst("^/+", "");
    }
}
