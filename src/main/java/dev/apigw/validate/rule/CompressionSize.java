package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code compression-size}: the minimum compression size is 0 to 10485760 bytes. */
final class CompressionSize implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("compression-size", Severity.ERROR,
                "The minimum compression size is 0 to 10485760 bytes.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionWalk.wellPlaced(definition, Extensions.MINIMUM_COMPRESSION_SIZE)
                .flatMap(stated -> definition.document().follow(stated.value()).stream())
                .filter(node -> node.asText().map(CompressionSize::isOutside).orElse(false))
                .map(node -> Finding.at(node, "`" + Extensions.MINIMUM_COMPRESSION_SIZE + "` is "
                                + node.asText().orElse("") + ", so the import is refused.")
                        .withHint("Give a number of bytes from 0 to " + Quotas.MINIMUM_COMPRESSION_SIZE_MAX_BYTES + ".")
                        .withImportMessage("Invalid minimum compression size, must be between 0 and 10485760"));
    }

    private static boolean isOutside(String text) {
        if (Unfilled.in(text)) {
            return false;
        }
        return !text.matches("\\d{1,9}") || Integer.parseInt(text) > Quotas.MINIMUM_COMPRESSION_SIZE_MAX_BYTES;
    }
}
