package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extension;
import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ApiKind;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.stated.StatedExtension;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code extension-of-other-product}: an extension is one of the product that the definition is for. */
final class ExtensionOfOtherProduct implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("extension-of-other-product", Severity.WARNING,
                "Every extension is one that the API's product, REST or HTTP, reads.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        ApiKind kind = definition.document().apiKind();
        return ExtensionWalk.of(definition).stream()
                // An export of an HTTP API carries it to say what wrote the file; nobody loses anything.
                .filter(stated -> !stated.key().equals(Extensions.IMPORTEXPORT_VERSION))
                .flatMap(stated -> Extensions.byName(stated.key()).filter(known -> !isRead(known, kind)).stream()
                        .map(known -> finding(stated, kind)));
    }

    private static boolean isRead(Extension known, ApiKind kind) {
        return kind == ApiKind.REST ? known.rest() : known.http();
    }

    private static Finding finding(StatedExtension stated, ApiKind kind) {
        String other = kind == ApiKind.REST ? "HTTP" : "REST";
        return Finding.at(stated.keyNode(), "`" + stated.key() + "` is for " + other + " APIs, so " + (kind == ApiKind.REST ? "a REST" : "an HTTP")
                + " API ignores it.").withHint("Remove it, or import the definition as " + (kind == ApiKind.REST
                ? "an HTTP" : "a REST") + " API.");
    }
}
