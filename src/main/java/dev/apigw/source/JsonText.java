package dev.apigw.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A tree as JSON text. Order and spelling of the source are kept: an integer stays one however long it is; aliases stand
 * expanded; tags are lost.
 */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** On one line without white space. */
    public static String compact(Node node) {
        return JsonValues.write(node);
    }

    /** One member or item a line, indented by two spaces, with line feeds on every system. */
    public static String pretty(Node node) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            json.setPrettyPrinter(printer);
            write(json, node);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return out.toString();
    }

    static void write(JsonGenerator json, Node node) throws IOException {
        if (node instanceof MapNode map) {
            json.writeStartObject();
            for (MapNode.Entry entry : map.entries()) {
                json.writeFieldName(entry.name());
                write(json, entry.value());
            }
            json.writeEndObject();
        } else if (node instanceof ListNode list) {
            json.writeStartArray();
            for (Node item : list.items()) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (node instanceof ScalarNode scalar) {
            write(json, scalar);
        }
    }

    private static void write(JsonGenerator json, ScalarNode scalar) throws IOException {
        switch (scalar.kind()) {
            case NULL -> json.writeNull();
            case BOOLEAN -> json.writeBoolean(scalar.booleanValue());
            case INTEGER, NUMBER -> {
                String number = JsonNumber.of(scalar.text()).orElse(null);
                if (number == null) {
                    json.writeString(scalar.text());
                } else {
                    json.writeNumber(number);
                }
            }
            case STRING -> json.writeString(scalar.text());
        }
    }
}
