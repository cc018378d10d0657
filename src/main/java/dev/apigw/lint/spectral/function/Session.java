package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.schema.Dialect;
import dev.apigw.lint.spectral.schema.JsonSchema;
import dev.apigw.lint.spectral.value.Inventory;
import dev.apigw.source.Node;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What the functions of one run share: the document, and the schemas in it that were compiled. */
public final class Session {
    private final Inventory inventory;
    private final Map<Dialect, JsonSchema> resolved = new EnumMap<>(Dialect.class);
    private final Map<Dialect, JsonSchema> written = new EnumMap<>(Dialect.class);

    public Session(Inventory inventory) {
        this.inventory = Objects.requireNonNull(inventory, "inventory");
    }

    public Inventory inventory() {
        return inventory;
    }

    JsonSchema schemas(Dialect dialect, boolean isResolved) {
        UnaryOperator<Node> view = isResolved ? inventory::resolved : UnaryOperator.identity();
        return (isResolved ? resolved : written).computeIfAbsent(dialect, 
                key -> new JsonSchema(key, view, inventory.formats().contains("oas2")));
    }
}
