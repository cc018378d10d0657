package dev.apigw.validate.rule;

import dev.apigw.validate.ValidationRule;
import java.util.List;

/** Rules about the document: extensions, security, models, gateway responses, documentation, templates, quotas. */
public final class DocumentRules {
    private DocumentRules() {}

    public static List<ValidationRule> all() {
        return List.of(
                new ExtensionUnknown(), new ExtensionMisplaced(), new ExtensionOfOtherProduct(), new ExtensionType(),
                new IntegrationMalformed(), new ExtensionValue(), new ExtensionPropertyUnknown(),
                new ExtensionPropertyMissing());
    }
}
