package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import java.net.URI;
import java.util.Map;

/**
 * A schema inside a model, from where references can be followed.
 *
 * @param schemas the schema of each model, by name
 * @param base    address of the model
 * @param path    where it stands in the model
 * @param node    the schema itself; a missing node if there is none
 */
record SchemaPlace(Map<String, JsonNode> schemas, URI base, SchemaLocation path, JsonNode node) {
    /** Longer than any chain of references that is meant. */
    private static final int HOPS = 100;

    static SchemaPlace model(Map<String, JsonNode> schemas, String name) {
        String address = ModelRegistry.urlOf(name);
        return new SchemaPlace(schemas, URI.create(address), SchemaLocation.of(address), schemas.get(name));
    }

    /** The value of a keyword, a member of an object of schemas, or an item of a list of them. */
    SchemaPlace child(String token) {
        return node.isArray()
                ? new SchemaPlace(schemas, base, path.append(Integer.parseInt(token)), node.path(Integer.parseInt(token)))
                : new SchemaPlace(schemas, base, path.append(token), node.path(token));
    }

    /** The schema that counts: where references lead to in the end. */
    SchemaPlace followed() {
        SchemaPlace place = this;
        for (int i = 0; i < HOPS && place.node.path("$ref").isTextual(); i++) {
            place = place.target(place.node.path("$ref").asText());
        }
        return place;
    }

    private SchemaPlace target(String reference) {
        URI address = base.resolve(reference);
        String fragment = address.getFragment() == null ? "" : address.getFragment();
        URI document = URI.create(address.toString().replaceFirst("#.*", ""));
        JsonNode root = ModelRegistry.schema(schemas, document.toString());
        return new SchemaPlace(schemas, document, SchemaLocation.of(address.toString()), fragment.startsWith("/") ? root.at(fragment) : root);
    }
}
