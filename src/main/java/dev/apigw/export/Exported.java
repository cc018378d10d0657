package dev.apigw.export;

import dev.apigw.source.DataText;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;

/**
 * A definition that was made of an API.
 *
 * @param root  maps, lists and values as {@link DataText} takes them, in the order in which they are printed
 * @param style how it is printed
 */
public record Exported(Map<String, Object> root, Style style) {
    /** How the text looks. */
    public enum Style {
        /** For people and version control. */
        FAITHFUL,
        /**
         * As API Gateway prints: two blanks for each level, a blank on both sides of a colon, no line break at the end of
         * JSON; in YAML a line of three hyphens, every text in double quotes, long ones continued on the next line.
         *
         * <p>Source: reported – exports of 2016–2026 in public repositories: what Jackson prints without settings.
         */
        AWS
    }

    public Exported {
        root = Collections.unmodifiableMap(Objects.requireNonNull(root, "root"));
        Objects.requireNonNull(style, "style");
    }

    /**
     * As JSON. Where a text of a faithful export would make a reader take the file for a Terraform template, its first
     * character stands as an escape.
     */
    public String json() {
        return style == Style.AWS ? DataText.PLAIN_JACKSON_JSON.of(root)
                : DataText.JSON.of(root).replace("$${", "$\\u0024{").replace("%{", "\\u0025{") + "\n";
    }

    /** As YAML. */
    public String yaml() {
        return (style == Style.AWS ? DataText.PLAIN_JACKSON_YAML : DataText.YAML).of(root);
    }
}
