package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.schema.Mismatch;
import dev.apigw.validate.ValidationRule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code extension-type}: the extensions of HTTP APIs hold values of the types that they take. What an import of a REST API
 * reads is judged where it is read.
 */
final class ExtensionType implements ValidationRule {
    private static final Set<String> HTTP_ONLY_MEMBERS =
            Set.of("jwtConfiguration", "authorizerPayloadFormatVersion", "enableSimpleResponses");

    @Override public RuleInfo info() {
        return new RuleInfo("extension-type", Severity.WARNING,
                "Every value of an extension of HTTP APIs is of the type that API Gateway reads there.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionShape.in(definition, Mismatch.Kind.TYPE).filter(ExtensionType::isOfHttpApis)
                .map(shape -> Finding.at(shape.mismatch().node(), shape.thing() + " is "
                                + shape.mismatch().node().describe() + " where " + wanted(shape)
                                + " belongs, so it cannot be read.")
                        .withHint("Write " + wanted(shape) + "."));
    }

    private static boolean isOfHttpApis(ExtensionShape shape) {
        return shape.stated().key().equals(Extensions.CORS) || shape.stated().key().equals(Extensions.INTEGRATIONS)
                || shape.stated().key().equals(Extensions.AUTHORIZER)
                        && shape.mismatch().pointer().tokens().stream().limit(1).anyMatch(HTTP_ONLY_MEMBERS::contains);
    }

    private static String wanted(ExtensionShape shape) {
        String type = shape.mismatch().wanted().get(0);
        return switch (type) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "integer" -> "an integer";
            default -> "a " + type;
        };
    }
}
