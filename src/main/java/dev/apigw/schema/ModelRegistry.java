package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.serialization.NodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reference in a model leads to: another model of the same API, or a schema without any demand. */
final class ModelRegistry {
    private static final Pattern MODEL_URL =
            Pattern.compile("https?://apigateway\\.amazonaws\\.com/restapis/[^/]*/models/([^/#?]+)");
    private static final String BASE = "https://apigateway.amazonaws.com/restapis/local/models/";

    private static final Dialect DRAFT_4 = Dialect.builder(Dialects.getDraft4())
            .formats(formats -> {
                formats.clear();
                formats.putAll(BodyFormat.ALL);
            }).keywords(EqualValues.KEYWORDS).build();
    private static final SchemaRegistryConfig CONFIG =
            SchemaRegistryConfig.builder().regularExpressionFactory(EcmaPattern::new).build();

    private ModelRegistry() {}

    static SchemaRegistry of(Map<String, JsonNode> schemas) {
        return SchemaRegistry.withDialect(DRAFT_4, builder -> builder.schemaRegistryConfig(CONFIG).nodeReader(new ExactNumbers()).schemaLoader(loader -> loader
                .resourceLoaders(loaders -> loaders.values(list -> {
                    list.clear();
                    list.add(iri -> source(schemas, iri));
                }))));
    }

    static String urlOf(String modelName) {
        return BASE + URLEncoder.encode(modelName, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A schema without the keys that would change its dialect or the base of its references. */
    static JsonNode prepared(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove("$schema");
            if (object.path("id").isTextual()) {
                object.remove("id");
            }
        }
        return schema;
    }

    /** The schema at an address; one without any demand if no model has it. */
    static JsonNode schema(Map<String, JsonNode> schemas, String address) {
        Matcher url = MODEL_URL.matcher(address);
        JsonNode schema = url.matches() ? schemas.get(URLDecoder.decode(url.group(1), StandardCharsets.UTF_8)) : null;
        return schema == null ? JsonNodeFactory.instance.objectNode() : schema;
    }

    private static InputStreamSource source(Map<String, JsonNode> schemas, AbsoluteIri iri) {
        String text = schema(schemas, iri.toString()).toString();
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads schemas as everything else is read; networknt would round their numbers. */
    private static final class ExactNumbers implements NodeReader {
        @Override public JsonNode readTree(String json, InputFormat format) throws IOException {
            try {
                return JsonTrees.parse(json);
            } catch (JsonTrees.NotJson e) {
                throw new IOException(e);
            }
        }

        @Override public JsonNode readTree(InputStream json, InputFormat format) throws IOException {
            return readTree(new String(json.readAllBytes(), StandardCharsets.UTF_8), format);
        }
    }
}
