package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Edits;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.lint.Subject;
import dev.apigw.model.Integration;
import dev.apigw.model.Method;
import dev.apigw.model.MethodSetting;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.model.Stated;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method whose answers a stage keeps.
 *
 * @param stages which do
 */
record CachedMethod(ResourceMethod called, Integration integration, List<String> stages) {
    CachedMethod {
        stages = List.copyOf(stages);
    }

    /** Every method that is cached, without those of {@code MOCK}. */
    static Stream<CachedMethod> in(Subject subject) {
        List<StatedStage> caching = StatedStage.in(subject).stream().filter(stage -> stage.stage().cacheClusterEnabled()).toList();
        return caching.isEmpty() ? Stream.empty() : Methods.called(subject.definition().api())
                .filter(each -> !Methods.isMock(each.method().methodIntegration().orElseThrow()))
                .map(each -> new CachedMethod(each, each.method().methodIntegration().orElseThrow(),
                        caching.stream().filter(stage -> isCached(stage, each)).map(stage -> stage.stage().stageName()).toList()))
                .filter(each -> !each.stages.isEmpty());
    }

    /** Those that are cached, and those that state what their key is made of: somebody means to cache them. */
    static Stream<CachedMethod> meant(Subject subject) {
        List<CachedMethod> cached = in(subject).toList();
        Set<Method> known = cached.stream().map(each -> each.called.method()).collect(Collectors.toSet());
        return Stream.concat(cached.stream(), Methods.called(subject.definition().api())
                .filter(each -> !known.contains(each.method()) && each.method().httpMethod().equals("GET"))
                .filter(each -> !each.method().methodIntegration().orElseThrow().cacheKeyParameters().isEmpty())
                .map(each -> new CachedMethod(each, each.method().methodIntegration().orElseThrow(), List.of())));
    }

    /**
     * Whether the settings of a stage cache a method; those of all methods cache GET only.
     *
     * <p>Source: documented – developer guide, "Cache settings for REST APIs in API Gateway", read 2026-11.
     */
    private static boolean isCached(StatedStage stage, ResourceMethod each) {
        String verb = each.method().httpMethod();
        boolean own = stage.stage().ownSetting(each.resource().path(), verb).flatMap(MethodSetting::cachingEnabled).isPresent();
        return stage.stage().methodSetting(each.resource().path(), verb).cachingEnabled().orElse(false)
                && (own || verb.equals("GET"));
    }

    /** Whether a parameter of the request is in the key, by itself or by where it is mapped to. */
    boolean isKeyedBy(String parameter) {
        return integration.cacheKeyParameters().stream().map(Stated::value).anyMatch(key -> key.equals(parameter)
                || Optional.ofNullable(integration.requestParameters().get(key)).map(from -> from.value().equals(parameter))
                .orElse(false));
    }

    /** The finding that its key lacks parameters, at the key; the fix adds them to it. */
    Finding lacking(Definition definition, String prefix, List<String> missing, String consequence) {
        Finding found = Finding.at(keyPlace(definition), "The cache key of " + Methods.name(called) + where() + " lacks `"
                        + String.join("`, `", missing) + "`" + consequence)
                .withHint("Add `" + prefix + missing.get(0) + "` to `cacheKeyParameters`.");
        List<TextEdit> edits = Written.at(definition, integration.origin()).flatMap(Node::asMap)
                .flatMap(map -> map.get("cacheKeyParameters")).flatMap(Node::asList).stream()
                .flatMap(list -> Edits.append(list, prefix + missing.get(0)).stream()).toList();
        return missing.size() > 1 || edits.isEmpty() ? found
                : found.withFix(new Fix("Add `" + prefix + missing.get(0) + "`.", edits));
    }

    /** Where {@code cacheKeyParameters} stands; the integration if it states none. */
    Origin keyPlace(Definition definition) {
        return Written.member(definition, integration.origin(), "cacheKeyParameters");
    }

    /** {@code in the stage `prod`}, or nothing. */
    String where() {
        return stages.isEmpty() ? "" : " in the stage `" + String.join("`, `", stages) + "`";
    }
}
