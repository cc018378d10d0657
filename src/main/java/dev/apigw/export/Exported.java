package dev.apigw.export;

import dev.apigw.source.DataText;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;

/**
 * A definition that was made of an API.
 *
 * @param root maps, lists and values as {@link DataText} takes them, in the order in which they are printed
 */
public record Exported(Map<String, Object> root) {
    public Exported {
        root = Collections.unmodifiableMap(Objects.requireNonNull(root, "root"));
    }

    /**
     * As JSON, with a line break at its end. Where a text would make a reader take the file for a Terraform template, its
     * first character stands as an escape.
     */
    public String json() {
        return DataText.JSON.of(root).replace("$${", "$\\u0024{").replace("%{", "\\u0025{") + "\n";
    }

    /** As YAML, texts of several lines as blocks. */
    public String yaml() {
        return DataText.YAML.of(root);
    }
}
