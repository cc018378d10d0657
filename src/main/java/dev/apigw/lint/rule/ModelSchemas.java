package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedModel;
import java.util.List;

/** Every schema of the models of a definition, those inside of others included; gathered once, since there may be many thousands. */
record ModelSchemas(List<MapNode> all) {
    static ModelSchemas in(Definition definition) {
        return definition.derived(ModelSchemas.class, given ->
                new ModelSchemas(StatedModel.in(given).flatMap(model -> model.schemas().stream()).toList()));
    }
}
