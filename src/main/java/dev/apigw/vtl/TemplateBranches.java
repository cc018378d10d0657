package dev.apigw.vtl;

import java.util.List;

/** The branches of a mapping template; {@link MappingTemplates#renderObserved} tells which of them a rendering takes. */
public final class TemplateBranches {
    private TemplateBranches() {}

    /**
     * Every branch in the order of the text, also those inside texts in double quotes; none if the template is no VTL. What
     * {@code #evaluate} makes at run time is not known here.
     */
    public static List<Branch> of(String template) {
        try {
            return MappingTemplates.standard().branches(template);
        } catch (TemplateFailure e) {
            return List.of();
        }
    }
}
