package dev.apigw.vtl;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;
import net.minidev.json.parser.JSONParser;
import net.minidev.json.parser.ParseException;

/** A body as {@code $input.path} and {@code $input.json} see it: parsed once, and only if a template asks. */
final class JsonBody {
    private static final Configuration JAYWAY = Configuration.builder().jsonProvider(new JsonSmartJsonProvider())
            .mappingProvider(new JsonSmartMappingProvider()).options(EnumSet.noneOf(Option.class)).build();
    /** Compiled paths; emptied when full, since a template can make paths up. */
    private static final Map<String, JsonPath> PATHS = new ConcurrentHashMap<>();
    private static final int MAX_PATHS = 2_000;

    /** Where a path leads to nothing, which is not a JSON null. */
    static final Object MISSING = new Object();

    private final String text;
    private Object parsed;
    private boolean isParsed;

    JsonBody(String text) {
        this.text = text;
    }

    /**
     * The value at a path, {@link #MISSING} if there is none.
     *
     * @throws InvalidJsonBody if the body begins like JSON and is none
     * @throws IllegalArgumentException if the path is no JSONPath
     */
    Object read(String path) {
        JsonPath compiled = compiled(path);
        Object document = document();
        if (document == null) {
            return MISSING;
        }
        if (path.equals("$")) {
            return document;
        }
        try {
            return compiled.read(document, JAYWAY);
        } catch (PathNotFoundException e) {
            return MISSING;
        } catch (InvalidPathException e) {
            throw notAPath(path, e);
        } catch (JsonPathException e) {
            return MISSING;
        }
    }

    /** A value as compact JSON, as json-smart writes it. */
    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> named = new LinkedHashMap<>();
            map.forEach((name, each) -> named.put(String.valueOf(name), each));
            return JSONObject.toJSONString(named, JSONStyle.LT_COMPRESS);
        }
        return value instanceof List<?> list ? JSONArray.toJSONString(list, JSONStyle.LT_COMPRESS)
                : JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS);
    }

    /** Text to a value; null for empty text, the text itself if it does not begin like JSON. */
    static Object parse(String text) {
        String body = text.strip();
        if (body.isEmpty()) {
            return null;
        }
        try {
            return new JSONParser(JSONParser.MODE_PERMISSIVE).parse(body, JSONValue.defaultReader.DEFAULT_ORDERED);
        } catch (ParseException e) {
            if (isBracketed(body)) {
                throw new InvalidJsonBody("the body begins like JSON and is none: " + e.getMessage());
            }
            return text;
        } catch (NumberFormatException | StackOverflowError e) {
            throw new InvalidJsonBody("the body cannot be read as JSON");
        }
    }

    private static IllegalArgumentException notAPath(String path, Throwable cause) {
        String why = cause.getMessage() == null || cause.getMessage().contains("Exception") ? "" : ": " + cause.getMessage();
        return new IllegalArgumentException("`" + path + "` is no JSONPath" + why, cause);
    }

    private static boolean isBracketed(String body) {
        return body.charAt(0) == '{' || body.charAt(0) == '[';
    }

    private Object document() {
        if (!isParsed) {
            parsed = parse(text);
            isParsed = true;
        }
        return parsed;
    }

    private static JsonPath compiled(String path) {
        JsonPath known = PATHS.get(path);
        if (known != null) {
            return known;
        }
        try {
            JsonPath compiled = JsonPath.compile(path);
            if (PATHS.size() >= MAX_PATHS) {
                PATHS.clear();
            }
            PATHS.put(path, compiled);
            return compiled;
        } catch (InvalidPathException | IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError e) {
            throw notAPath(path, e);
        }
    }
}
