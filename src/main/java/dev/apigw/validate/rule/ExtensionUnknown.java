package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.fact.Extension;
import dev.apigw.fact.Extensions;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.stated.StatedExtension;
import dev.apigw.validate.ValidationRule;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code extension-unknown}: a key that begins like an extension is one. */
final class ExtensionUnknown implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("extension-unknown", Severity.WARNING,
                "Every `x-amazon-apigateway-*` key is an extension that API Gateway knows.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionWalk.of(definition).stream()
                .filter(stated -> Extensions.byName(stated.key()).isEmpty()).map(ExtensionUnknown::finding);
    }

    private static Finding finding(StatedExtension stated) {
        Optional<String> meant = Similar.nearest(stated.shortName(), Extensions.all().stream().map(Extension::name)
                .map(name -> name.substring(Extensions.PREFIX.length())).toList());
        Finding finding = Finding.at(stated.keyNode(),
                "`" + stated.key() + "` is no extension of API Gateway, so it is ignored.");
        return finding.withHint(meant.map(name -> "Write `" + Extensions.PREFIX + name + "`.")
                .orElse("Remove it, or give it a name without `" + Extensions.PREFIX + "`."));
    }
}
