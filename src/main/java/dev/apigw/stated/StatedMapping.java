package dev.apigw.stated;

import dev.apigw.mapping.Destination;
import dev.apigw.mapping.Expression;
import dev.apigw.source.MapNode;
import dev.apigw.source.ScalarNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One parameter mapping.
 *
 * @param key   where the value goes
 * @param value where it comes from
 */
public record StatedMapping(ScalarNode key, ScalarNode value) {
    /** The mapping of an entry; none if the value is no string, which an import drops with a warning of its own. */
    public static Stream<StatedMapping> of(MapNode.Entry entry) {
        return entry.value() instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.STRING
                ? Stream.of(new StatedMapping(entry.key(), scalar)) : Stream.empty();
    }

    public Optional<Destination> destination() {
        return Destination.parse(key.text());
    }

    public Optional<Expression> source() {
        return Expression.parse(value.text());
    }

    /** API Gateway's words for a mapping that it refuses. */
    public static String refusal(String error) {
        return "Invalid mapping expression specified: Validation Result: warnings : [], errors : [" + error + "]";
    }
}
