package dev.apigw.diff;

import dev.apigw.build.Definition;
import dev.apigw.model.Stage;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the two that are compared.
 *
 * @param name       what messages call it, as the user named it
 * @param definition as written or as exported, and what an import makes of it
 * @param stage      empty where only a definition was named
 */
public record Side(String name, Definition definition, Optional<Stage> stage) {
    public Side {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(stage, "stage");
    }
}
