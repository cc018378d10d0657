package dev.apigw.resolve;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of object a definition is made of, and which of their keys lead to which.
 *
 * <p>Both languages in one table: no key means two things in Swagger 2.0 and OpenAPI 3. Keys that are not named hold nothing
 * that could refer to a definition's part: examples, defaults, enumerations, and what others put into {@code x-} keys.
 */
enum Part {
    DOCUMENT("a definition"),
    COMPONENTS("components"),
    PATH_ITEM("a path item"),
    OPERATION("an operation"),
    PARAMETER("a parameter"),
    REQUEST_BODY("a request body"),
    RESPONSE("a response"),
    MEDIA_TYPE("a media type"),
    ENCODING("an encoding"),
    HEADER("a header"),
    LINK("a link"),
    CALLBACK("a callback"),
    SCHEMA("a schema"),
    SECURITY_SCHEME("a security scheme"),
    INTEGRATION("an integration"),
    /** The mapping of names to parts, such as {@code components.schemas}. */
    GROUP("a mapping of names");

    /** How the value of a key holds its parts. */
    enum Shape { ONE, MAP, LIST, ONE_OR_LIST }

    /** What the value of a key holds. */
    record Child(Shape shape, Part part) {}

    private static final Map<Part, Map<String, Child>> CHILDREN = new EnumMap<>(Part.class);

    static {
        Child schema = one(SCHEMA);
        Child schemas = map(SCHEMA);
        Child schemaList = new Child(Shape.LIST, SCHEMA);
        Child parameters = new Child(Shape.LIST, PARAMETER);
        Child operation = one(OPERATION);
        CHILDREN.put(DOCUMENT, Map.of("paths", map(PATH_ITEM), "webhooks", map(PATH_ITEM), "components", one(COMPONENTS),
                "definitions", schemas, "parameters", map(PARAMETER), "responses", map(RESPONSE),
                "securityDefinitions", map(SECURITY_SCHEME)));
        CHILDREN.put(COMPONENTS, Map.of("schemas", schemas, "parameters", map(PARAMETER), "responses", map(RESPONSE),
                "requestBodies", map(REQUEST_BODY), "headers", map(HEADER), "links", map(LINK), "callbacks", map(CALLBACK),
                "securitySchemes", map(SECURITY_SCHEME), "pathItems", map(PATH_ITEM),
                "x-amazon-apigateway-integrations", map(INTEGRATION)));
        CHILDREN.put(PATH_ITEM, Map.ofEntries(Map.entry("get", operation), Map.entry("put", operation),
                Map.entry("post", operation), Map.entry("delete", operation), Map.entry("options", operation),
                Map.entry("head", operation), Map.entry("patch", operation), Map.entry("trace", operation),
                Map.entry("x-amazon-apigateway-any-method", operation), Map.entry("parameters", parameters)));
        CHILDREN.put(OPERATION, Map.of("parameters", parameters, "requestBody", one(REQUEST_BODY),
                "responses", map(RESPONSE), "callbacks", map(CALLBACK),
                "x-amazon-apigateway-integration", one(INTEGRATION)));
        CHILDREN.put(PARAMETER, Map.of("schema", schema, "items", schema, "content", map(MEDIA_TYPE)));
        CHILDREN.put(HEADER, CHILDREN.get(PARAMETER));
        CHILDREN.put(REQUEST_BODY, Map.of("content", map(MEDIA_TYPE)));
        CHILDREN.put(RESPONSE, Map.of("headers", map(HEADER), "content", map(MEDIA_TYPE), "links", map(LINK),
                "schema", schema));
        CHILDREN.put(MEDIA_TYPE, Map.of("schema", schema, "encoding", map(ENCODING)));
        CHILDREN.put(ENCODING, Map.of("headers", map(HEADER)));
        CHILDREN.put(SCHEMA, Map.ofEntries(Map.entry("properties", schemas), Map.entry("patternProperties", schemas),
                Map.entry("definitions", schemas), Map.entry("$defs", schemas),
                Map.entry("items", new Child(Shape.ONE_OR_LIST, SCHEMA)), Map.entry("allOf", schemaList),
                Map.entry("oneOf", schemaList), Map.entry("anyOf", schemaList), Map.entry("prefixItems", schemaList),
                Map.entry("not", schema), Map.entry("additionalProperties", schema),
                Map.entry("additionalItems", schema)));
    }

    private final String inWords;

    Part(String inWords) {
        this.inWords = inWords;
    }

    private static Child one(Part part) {
        return new Child(Shape.ONE, part);
    }

    private static Child map(Part part) {
        return new Child(Shape.MAP, part);
    }

    /** What a key of this part holds; empty if nothing that could be referred to. */
    Optional<Child> child(String key) {
        return this == CALLBACK ? Optional.of(one(PATH_ITEM))
                : Optional.ofNullable(CHILDREN.getOrDefault(this, Map.of()).get(key));
    }

    /** Its name in a message, with an article. */
    String inWords() {
        return inWords;
    }

    /** What a pointer into a group of reusable parts names, such as {@code /components/parameters/Limit}. */
    static Optional<Part> named(List<String> tokens) {
        Optional<Child> group = tokens.size() == 2 ? DOCUMENT.child(tokens.get(0))
                : tokens.size() == 3 && tokens.get(0).equals("components") ? COMPONENTS.child(tokens.get(1))
                : Optional.empty();
        return group.filter(child -> child.shape() == Shape.MAP).map(Child::part);
    }
}
