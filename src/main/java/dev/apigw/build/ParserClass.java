package dev.apigw.build;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Optional;

/**
 * The class that swagger-parser makes of an inline schema; messages of API Gateway name it.
 *
 * <p>Source: reported – {@code ComposedSchema} and {@code StringSchema}, see {@link SchemaUse}; the others are inferred from
 * the names in swagger-models.
 */
final class ParserClass {
    private ParserClass() {}

    /** The class of a schema that an import makes no model of; empty for objects, arrays and schemas without a type. */
    static Optional<String> unsupported(MapNode schema) {
        if (schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf")) {
            return Optional.of("ComposedSchema");
        }
        return schema.get("type").flatMap(Node::asText).flatMap(type -> ofType(type, schema));
    }

    private static Optional<String> ofType(String type, MapNode schema) {
        return switch (type) {
            case "string" -> Optional.of(ofString(schema.get("format").flatMap(Node::asText).orElse("")));
            case "integer" -> Optional.of("IntegerSchema");
            case "number" -> Optional.of("NumberSchema");
            case "boolean" -> Optional.of("BooleanSchema");
            case "file" -> Optional.of("FileSchema");
            default -> Optional.empty();
        };
    }

    private static String ofString(String format) {
        return switch (format) {
            case "date" -> "DateSchema";
            case "date-time" -> "DateTimeSchema";
            case "email" -> "EmailSchema";
            case "uuid" -> "UUIDSchema";
            case "password" -> "PasswordSchema";
            case "byte" -> "ByteArraySchema";
            case "binary" -> "BinarySchema";
            default -> "StringSchema";
        };
    }
}
