package dev.apigw.simulate;

import java.util.regex.Pattern;

/** Renders templates without any VTL, which are their own text, and refuses the others. */
public final class LiteralTemplates implements TemplateRenderer {
    // A dollar or hash that VTL would read: a reference, a directive or macro, a comment, an unparsed block.
    private static final Pattern VTL = Pattern.compile("\\$!?\\{?[A-Za-z_]|#(\\{?[A-Za-z_@]|#|\\*|\\[\\[)");

    @Override public String render(Template template, Exchange exchange, Body body) {
        String text = template.text().value();
        if (VTL.matcher(text).find()) {
            throw new NotSupportedException("mapping template with VTL, "
                    + (template.side() == Template.Side.REQUEST ? "request" : "response") + " side, `"
                    + template.contentType() + "`", template.text().origin());
        }
        return text;
    }
}
