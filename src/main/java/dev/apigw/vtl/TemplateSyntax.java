package dev.apigw.vtl;

import java.util.List;

/** Whether a mapping template is VTL at all; nothing is rendered, nothing is loaded. */
public final class TemplateSyntax {
    private TemplateSyntax() {}

    /** The first fault of a template, or none; the parser does not get past a fault. */
    public static List<SyntaxProblem> check(String template) {
        try {
            MappingTemplates.standard().compile(template);
            return List.of();
        } catch (TemplateFailure e) {
            return List.of(new SyntaxProblem(e.offset(), e.line(), e.column(), e.getMessage()));
        }
    }
}
