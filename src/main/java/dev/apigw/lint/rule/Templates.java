package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.source.SourceSpan;
import dev.apigw.stated.StatedTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mapping templates of a definition.
 *
 * @param all      in file order; those of proxies, which never run, left out
 * @param distinct the same, one that several integrations share only once
 */
record Templates(List<StatedTemplate> all, List<StatedTemplate> distinct) {
    static Templates in(Definition definition) {
        return definition.derived(Templates.class, Templates::of);
    }

    private static Templates of(Definition definition) {
        List<StatedTemplate> all = StatedTemplate.in(definition)
                .filter(template -> template.integration().type().filter(type -> !type.isProxy()).isPresent()).toList();
        Map<SourceSpan, StatedTemplate> first = new LinkedHashMap<>();
        all.forEach(template -> first.putIfAbsent(template.text().span(), template));
        return new Templates(all, List.copyOf(first.values()));
    }
}
