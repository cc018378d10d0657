package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks request bodies against the models of one API, as a request validator does it: JSON Schema draft 4, references
 * between models followed, the network never asked.
 *
 * <p>Source: observed – conformance/invoke (circular models, {@code format: byte} not enforced, empty body as {@code {}}).
 */
public final class BodyValidator {
    /**
     * The only item for a body that is no JSON. Source: reported – public captures of deployed APIs (2021 and later), all of
     * them of an empty body; inferred – that any other text that is no JSON gives the same.
     */
    private static final Violation NOT_JSON = new Violation("", "syntax", "Unknown error parsing request body");

    private final Map<String, JsonNode> schemas;
    private final SchemaRegistry registry;

    private BodyValidator(Map<String, JsonNode> schemas) {
        this.schemas = schemas;
        this.registry = ModelRegistry.of(schemas);
    }

    /**
     * A validator over all models of an API.
     *
     * @param schemasByModelName JSON text of each schema; one that is not JSON counts as absent
     */
    public static BodyValidator of(Map<String, String> schemasByModelName) {
        Map<String, JsonNode> parsed = new LinkedHashMap<>();
        schemasByModelName.forEach((name, text) -> {
            try {
                parsed.put(name, ModelRegistry.prepared(JsonTrees.parse(text)));
            } catch (JsonTrees.NotJson e) {
                // Counts as absent, as said above.
            }
        });
        return new BodyValidator(parsed);
    }

    /** Whether a body passes; a model that does not exist lets everything pass. */
    public boolean isValid(String modelName, String json) {
        return check(modelName, json).isEmpty();
    }

    /**
     * Why a body does not pass, as AWS lists it; empty if it does. An empty body passes where {@code {}} does, and is said to be
     * no JSON where that does not.
     *
     * <p>A model that does not exist lets everything pass, and so does a reference of a model that leads nowhere.
     */
    public List<Violation> check(String modelName, String json) {
        JsonNode schemaNode = schemas.get(modelName);
        if (schemaNode == null) {
            return List.of();
        }
        JsonNode body;
        try {
            body = JsonTrees.parse(json.isBlank() ? "{}" : json);
        } catch (JsonTrees.NotJson e) {
            return List.of(NOT_JSON);
        }
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(ModelRegistry.urlOf(modelName)));
            List<Error> errors = schema.validate(body);
            return json.isBlank() && !errors.isEmpty() ? List.of(NOT_JSON)
                    : ViolationTree.violations(errors, body, SchemaPlace.model(schemas, modelName),
                            (place, value) -> registry.getSchema(place.path()).validate(value).isEmpty());
        } catch (SchemaException e) {
            // A keyword of the model has an impossible value; whoever wants to know asks `validate`.
            return List.of();
        } catch (StackOverflowError e) {
            // Models that refer to themselves without taking a step into the body never come to an end.
            return List.of(new Violation("", "$ref", "the models refer to one another in a circle"));
        }
    }

    /** All violations in one text for a reader; what AWS makes of them is a {@link ValidationErrorString}. */
    public static String errorString(List<Violation> violations) {
        return violations.stream().map(Violation::message).collect(Collectors.joining(", ", "[", "]"));
    }
}
