package dev.apigw.vtl;

import java.util.LinkedHashMap;
import java.util.Map;

/** Compiled templates, the least recently used dropped first. */
final class CompiledTemplates {
    private static final int MAX_TEMPLATES = 256;

    private final VtlBehavior behavior;
    private final boolean observed;
    private final Map<String, CompiledTemplate> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, CompiledTemplate> eldest) {
            return size() > MAX_TEMPLATES;
        }
    };
    private VelocityRuntime velocity;

    /** @param observed whether renderings tell which branches they take */
    CompiledTemplates(VtlBehavior behavior, boolean observed) {
        this.behavior = behavior;
        this.observed = observed;
    }

    /** Locked, since a lookup reorders; it takes no time next to a rendering. */
    synchronized CompiledTemplate get(String template) throws TemplateFailure {
        CompiledTemplate compiled = known.get(template);
        if (compiled == null) {
            // Started by the first template, so that a command without templates does not pay for it.
            velocity = velocity == null ? new VelocityRuntime(behavior) : velocity;
            compiled = CompiledTemplate.of(velocity, behavior, template, observed);
            known.put(template, compiled);
        }
        return compiled;
    }
}
