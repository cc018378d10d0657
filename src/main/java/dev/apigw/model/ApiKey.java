package dev.apigw.model;

import java.util.Objects;

/**
 * As the API reference's {@code ApiKey}.
 *
 * @param id    of the key; its name where the file states none
 * @param value the secret that a client sends
 */
public record ApiKey(String id, String name, String value, boolean enabled) {
    public ApiKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** Without the value: records end up in messages. */
    @Override public String toString() {
        return "ApiKey[" + id + ", " + name + ", " + (enabled ? "enabled" : "disabled") + "]";
    }
}
