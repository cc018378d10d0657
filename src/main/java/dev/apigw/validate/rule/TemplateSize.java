package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.validate.ValidationRule;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** {@code template-size}: a mapping template has at most 300 KB. */
final class TemplateSize implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("template-size", Severity.ERROR,
                "A mapping template has at most 300 KB.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedTemplate.in(definition).filter(template -> template.text().text().length() > Quotas.TEMPLATE_BYTES / 4)
                .flatMap(template -> Stream.of(template.text().text().getBytes(StandardCharsets.UTF_8).length)
                        .filter(bytes -> bytes > Quotas.TEMPLATE_BYTES)
                        .map(bytes -> Finding.at(template.text(), "The " + template.of() + " for `" + template.type()
                                        + "` has " + bytes + " bytes; API Gateway takes " + Quotas.TEMPLATE_BYTES + ".")
                                .withHint("Move the data into the backend.")));
    }
}
