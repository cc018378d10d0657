package dev.apigw.vtl;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.context.Context;

/**
 * The variables of one rendering; {@code $context} is made when it is first asked for. Velocity's own class interns each
 * name at each setting, which a loop feels.
 */
final class RunContext implements Context {
    private static final String CONTEXT = "context";

    private final Map<String, Object> variables = new HashMap<>();
    private final Run run;
    private final TemplateInput input;
    private ContextVariable context;

    RunContext(Run run, TemplateInput input) {
        this.run = run;
        this.input = input;
        variables.put("input", new InputTool(input, run.behavior()));
        variables.put("util", new UtilTool(run.behavior()));
        variables.put("stageVariables", input.stageVariables());
    }

    Run run() {
        return run;
    }

    /** What the templates have overridden so far. */
    Overrides overrides() {
        return context == null ? input.overrides() : context.overrides();
    }

    @Override public Object get(String key) {
        Object value = variables.get(key);
        if (value == null && context == null && key.equals(CONTEXT)) {
            context = new ContextVariable(input.context(), input.overrides(), run.behavior().repeatedOverrideFails());
            value = context.variables();
            variables.put(CONTEXT, value);
        }
        return value;
    }

    @Override public Object put(String key, Object value) {
        return variables.put(key, value);
    }

    @Override public boolean containsKey(String key) {
        return variables.containsKey(key) || key.equals(CONTEXT);
    }

    @Override public String[] getKeys() {
        Set<String> names = variables.keySet();
        return names.toArray(new String[0]);
    }

    @Override public Object remove(String key) {
        return variables.remove(key);
    }
}
