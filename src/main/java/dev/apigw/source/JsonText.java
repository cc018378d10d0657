package dev.apigw.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Writes a value as JSON. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private JsonText() {}

    /** One line without white space; keys in file order. */
    public static String compact(Node node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(node, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return text.toString();
    }

    private static void write(Node node, JsonGenerator json) throws IOException {
        if (node instanceof MapNode map) {
            json.writeStartObject();
            for (MapNode.Entry entry : map.entries()) {
                json.writeFieldName(entry.name());
                write(entry.value(), json);
            }
            json.writeEndObject();
        } else if (node instanceof ListNode list) {
            json.writeStartArray();
            for (Node item : list.items()) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (node instanceof ScalarNode scalar) {
            write(scalar, json);
        }
    }

    private static void write(ScalarNode scalar, JsonGenerator json) throws IOException {
        switch (scalar.kind()) {
            case STRING -> json.writeString(scalar.text());
            case BOOLEAN -> json.writeBoolean(scalar.booleanValue());
            case NULL -> json.writeNull();
            default -> {
                // YAML has numbers that JSON has not (0x1F, .inf); they stay readable as text.
                if (JSON_NUMBER.matcher(scalar.text()).matches()) {
                    json.writeNumber(scalar.text());
                } else {
                    json.writeString(scalar.text());
                }
            }
        }
    }
}
