package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.schema.Mismatch;
import dev.apigw.schema.SchemaCheck;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.stated.StatedExtension;
import dev.apigw.stated.Unfilled;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the values of extensions differ from the schemas in {@code dev/apigw/schema/extension}.
 *
 * @param stated   the extension
 * @param mismatch inside its value
 */
record ExtensionShape(StatedExtension stated, Mismatch mismatch) {
    /** All mismatches of one kind; a value that is not final fits everywhere. */
    static Stream<ExtensionShape> in(Definition definition, Mismatch.Kind kind) {
        return definition.derived(Found.class, ExtensionShape::all).shapes().stream()
                .filter(shape -> shape.mismatch.kind() == kind);
    }

    /** {@code `uri` of `x-amazon-apigateway-integration`}, with what lies between, or the extension alone. */
    String thing() {
        if (mismatch.name().equals(stated.key())) {
            return "`" + stated.key() + "`";
        }
        List<String> between = mismatch.pointer().tokens();
        if (mismatch.kind() != Mismatch.Kind.UNKNOWN_PROPERTY) {
            between = between.subList(0, between.size() - 1);
        }
        String in = between.isEmpty() ? "" : " in `" + String.join(".", between) + "`";
        return "`" + mismatch.name() + "`" + in + " of `" + stated.key() + "`";
    }

    private record Found(List<ExtensionShape> shapes) {}

    private static Found all(Definition definition) {
        return new Found(ExtensionWalk.of(definition).stream().filter(StatedExtension::isWellPlaced)
                .flatMap(stated -> of(definition, stated)).filter(shape -> isFinal(shape.mismatch.node())).toList());
    }

    private static Stream<ExtensionShape> of(Definition definition, StatedExtension stated) {
        return SchemaCheck.named("extension/" + stated.shortName()).stream()
                .flatMap(check -> check.check(stated.key(), stated.value(), definition.document()::follow).stream())
                .map(mismatch -> new ExtensionShape(stated, mismatch));
    }

    private static boolean isFinal(Node node) {
        return !isFunction(node) && node.asText().map(text -> !Unfilled.in(text)).orElse(true);
    }

    /** Whether a value is a function of CloudFormation that nobody could resolve. */
    private static boolean isFunction(Node node) {
        return node.tag().isPresent() || node.asMap().filter(map -> map.size() == 1)
                .map(map -> map.entries().get(0)).map(MapNode.Entry::name)
                .map(name -> name.startsWith("Fn::") || name.equals("Ref")).orElse(false);
    }
}
