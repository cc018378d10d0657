package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The keywords that compare values, with numbers compared by what they are worth: networknt tells {@code 1} in a list from
 * {@code 1.0}, and does not tell {@code 1} from {@code 1e2}.
 *
 * <p>Source: inferred – from the library whose wording the violations of a deployed API have.
 */
final class EqualValues extends AbstractKeyword {
    static final List<EqualValues> KEYWORDS = List.of(new EqualValues("enum", EqualValues::isOneOf),
            new EqualValues("uniqueItems", (unique, list) -> !unique.booleanValue() || !list.isArray() || areUnlike(list)));

    private final BiPredicate<JsonNode, JsonNode> fits;

    /**
     * A keyword.
     *
     * @param fits whether the value of the keyword, the first, lets a value pass
     */
    private EqualValues(String name, BiPredicate<JsonNode, JsonNode> fits) {
        super(name);
        this.fits = fits;
    }

    @Override public KeywordValidator newValidator(SchemaLocation location, JsonNode value, Schema schema, SchemaContext context) {
        return new BaseKeywordValidator(this, value, location, schema, context) {
            @Override public void validate(ExecutionContext run, JsonNode instance, JsonNode root, NodePath at) {
                if (!fits.test(value, instance)) {
                    run.addError(error().instanceNode(instance).instanceLocation(at).evaluationPath(run.getEvaluationPath())
                            .build());
                }
            }
        };
    }

    private static boolean isOneOf(JsonNode allowed, JsonNode value) {
        JsonNode wanted = comparable(value);
        for (JsonNode one : allowed) {
            if (comparable(one).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areUnlike(JsonNode list) {
        // Members in another order make another text, and there another hash: the library does not find such a pair.
        Set<String> seen = new HashSet<>();
        for (JsonNode item : list) {
            if (!seen.add(comparable(item).toString())) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode comparable(JsonNode node) {
        if (node.isNumber()) {
            return DecimalNode.valueOf(node.decimalValue().stripTrailingZeros());
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(comparable(item)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(entry -> object.set(entry.getKey(), comparable(entry.getValue())));
            return object;
        }
        return node;
    }
}
