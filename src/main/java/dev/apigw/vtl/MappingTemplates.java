package dev.apigw.vtl;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Renders mapping templates as API Gateway does. Thread-safe; compiled templates are kept. */
public final class MappingTemplates {
    private static final MappingTemplates STANDARD = new MappingTemplates(VtlBehavior.STANDARD);

    private final CompiledTemplates compiled;
    private final CompiledTemplates observed;

    private MappingTemplates(VtlBehavior behavior) {
        this.compiled = new CompiledTemplates(Objects.requireNonNull(behavior, "behavior"), false);
        this.observed = new CompiledTemplates(behavior, true);
    }

    /** The engine with every switch as API Gateway most likely is. */
    public static MappingTemplates standard() {
        return STANDARD;
    }

    /** An engine of its own for other switches. */
    public static MappingTemplates with(VtlBehavior switches) {
        return switches.equals(VtlBehavior.STANDARD) ? STANDARD : new MappingTemplates(switches);
    }

    /**
     * The text that a template gives.
     *
     * @throws TemplateFailure if the template is no VTL or fails while it runs, with the place in the template
     */
    public Rendering render(String template, TemplateInput input) throws TemplateFailure {
        return compiled.get(template).render(input, false);
    }

    /**
     * The same, recording where each piece of the output came from; slower.
     *
     * @throws TemplateFailure if the template is no VTL or fails while it runs, with the place in the template
     */
    public Rendering renderTraced(String template, TemplateInput input) throws TemplateFailure {
        return compiled.get(template).render(input, true);
    }

    /**
     * The same, telling which branches were taken; slower. A rendering that fails has taken those on the way to its fault.
     *
     * @param taken gets each branch once, in the order of the text, when the rendering has ended
     * @throws TemplateFailure if the template is no VTL or fails while it runs, with the place in the template
     */
    public Rendering renderObserved(String template, TemplateInput input, Consumer<Branch> taken) throws TemplateFailure {
        return observed.get(template).render(input, taken);
    }

    /** Every branch of a template. */
    List<Branch> branches(String template) throws TemplateFailure {
        return observed.get(template).branches();
    }

    /** Parses a template and keeps it. */
    void compile(String template) throws TemplateFailure {
        compiled.get(template);
    }
}
