package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;

/**
 * A text as the definition states it, with its place: a mapping expression, a template, an ARN.
 *
 * @param value  as API Gateway would get it: intrinsic functions resolved, placeholders filled where known
 * @param origin where it is written
 */
public record Stated(String value, Origin origin) {
    public Stated {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }
}
