package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extension;
import dev.apigw.fact.Extension.Position;
import dev.apigw.fact.Extensions;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.stated.StatedExtension;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code extension-misplaced}: an extension stands where API Gateway reads it. */
final class ExtensionMisplaced implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("extension-misplaced", Severity.WARNING, "Every extension stands where API Gateway reads it.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionWalk.of(definition).stream().filter(stated -> !stated.isWellPlaced())
                .flatMap(stated -> Extensions.byName(stated.key()).stream().map(known -> finding(stated, known)));
    }

    private static Finding finding(StatedExtension stated, Extension known) {
        String here = stated.position().map(position -> " " + words(position)).orElse(" here");
        boolean byLanguage = known.positions().contains(Position.ROOT) && known.positions().contains(Position.SERVER);
        return Finding.at(stated.keyNode(), "`" + stated.key() + "` is not read" + here + ", so it is ignored.")
                .withHint(byLanguage ? "Put it at the top level of Swagger 2.0, or in the first of the `servers` of OpenAPI 3."
                        : "Put it " + known.positions().stream().sorted().map(ExtensionMisplaced::words)
                        .collect(Collectors.joining(" or ")) + ".");
    }

    private static String words(Position position) {
        return switch (position) {
            case ROOT -> "at the top level";
            case COMPONENTS -> "in `components`";
            case SERVER -> "in a server";
            case TAG -> "in an entry of `tags`";
            case PATH_ITEM -> "in a path item";
            case OPERATION -> "in an operation";
            case SECURITY_SCHEME -> "in a security scheme";
        };
    }
}
