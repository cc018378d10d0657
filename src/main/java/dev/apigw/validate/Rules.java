package dev.apigw.validate;

import dev.apigw.validate.rule.DocumentRules;
import dev.apigw.validate.rule.MethodRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules in the order in which an import of API Gateway meets what they check. */
public final class Rules {
    private Rules() {}

    /** Every rule, once. */
    public static List<ValidationRule> all() {
        return Stream.concat(DocumentRules.all().stream(), MethodRules.all().stream()).toList();
    }
}
