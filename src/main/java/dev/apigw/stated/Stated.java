package dev.apigw.stated;

import dev.apigw.build.Definition;
import java.util.List;

/** The paths, methods and integrations of a definition; nearly every rule asks for them, so they are walked once. */
public record Stated(List<StatedPath> paths, List<StatedMethod> methods, List<StatedIntegration> integrations) {
    public static Stated in(Definition definition) {
        return definition.derived(Stated.class, Stated::walk);
    }

    private static Stated walk(Definition definition) {
        List<StatedPath> paths = StatedPath.walk(definition).toList();
        List<StatedMethod> methods = paths.stream().flatMap(path -> StatedMethod.of(definition.document(), path)).toList();
        return new Stated(paths, methods, methods.stream().flatMap(method -> method.integration().stream()).toList());
    }
}
