package dev.apigw.lint;

import dev.apigw.build.Definition;
import dev.apigw.project.Project;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule looks at.
 *
 * @param definition as written, and what an import makes of it
 * @param project    the project file about the definition, with its stages; empty if there is none
 */
public record Subject(Definition definition, Optional<Project> project) {
    public Subject {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(project, "project");
    }
}
