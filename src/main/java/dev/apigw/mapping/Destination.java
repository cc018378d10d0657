package dev.apigw.mapping;

import java.util.Objects;
import java.util.Optional;

/**
 * The left-hand side of a parameter mapping: where a value goes.
 *
 * @param side     what the parameter belongs to
 * @param location {@code HEADER}, {@code QUERYSTRING} or {@code PATH}
 */
public record Destination(Side side, ParameterLocation location, String name) {
    /** What a parameter belongs to, with the prefix that a key of it has. */
    public enum Side {
        METHOD_REQUEST("method.request."), INTEGRATION_REQUEST("integration.request."),
        METHOD_RESPONSE("method.response."), GATEWAY_RESPONSE("gatewayresponse.");

        private final String prefix;

        Side(String prefix) {
            this.prefix = prefix;
        }
    }

    public Destination {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(name, "name");
    }

    /** The destination that a key such as {@code integration.request.header.X} names; empty if it names none. */
    public static Optional<Destination> parse(String key) {
        for (Side side : Side.values()) {
            if (key.startsWith(side.prefix)) {
                String rest = key.substring(side.prefix.length());
                int dot = rest.indexOf('.');
                return dot < 0 || dot == rest.length() - 1 ? Optional.empty()
                        : ParameterLocation.of(rest.substring(0, dot)).filter(l -> l == l.declaredAs())
                                .map(l -> new Destination(side, l, rest.substring(dot + 1)));
            }
        }
        return Optional.empty();
    }
}
