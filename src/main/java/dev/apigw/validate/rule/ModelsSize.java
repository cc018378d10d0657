package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.validate.ValidationRule;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** {@code quota-models}: the models of an API have at most 400 KB together. */
final class ModelsSize implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("quota-models", Severity.WARNING,
                "All models of an API together have at most 400 KB.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        long bytes = definition.api().models().stream()
                .mapToLong(model -> model.schema().getBytes(StandardCharsets.UTF_8).length).sum();
        return bytes <= Quotas.MODEL_BYTES ? Stream.empty() : definition.api().models().stream().limit(1)
                .map(model -> Finding.at(model.origin(), "The models have " + bytes + " bytes together; an API takes "
                                + Quotas.MODEL_BYTES + ".")
                        .withHint("Take models out that no method names."));
    }
}
