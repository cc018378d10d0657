package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.resolve.ApiKind;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** A rule that holds for one of the two products only; the imports of REST and HTTP APIs differ. */
record ForApiKind(ApiKind kind, ValidationRule rule) implements ValidationRule {
    @Override public RuleInfo info() {
        return rule.info();
    }

    @Override public Stream<Finding> check(Definition definition) {
        return definition.document().apiKind() == kind ? rule.check(definition) : Stream.empty();
    }
}
