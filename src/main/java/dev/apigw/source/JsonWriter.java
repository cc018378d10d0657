package dev.apigw.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes JSON as text, member by member, indented by two spaces and with {@code \n} on every platform.
 *
 * <p>Exists so that no other package needs Jackson to print something. Members stand in the order of the calls.
 */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator;

    private JsonWriter() {
        try {
            generator = FACTORY.createGenerator(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("")
                .withArrayEmptySeparator("").withRootSeparator("\n"));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        generator.setPrettyPrinter(printer);
    }

    /** The text of one object whose members {@code members} writes, with a line break at its end. */
    public static String object(Consumer<JsonWriter> members) {
        JsonWriter writer = new JsonWriter();
        writer.item(members);
        writer.run(JsonGenerator::close);
        return writer.text + "\n";
    }

    /** A string member. */
    public JsonWriter field(String name, String value) {
        return run(g -> g.writeStringField(name, value));
    }

    /** A string member, {@code null} if there is no value; a shape without gaps is easier to read by scripts. */
    public JsonWriter field(String name, Optional<String> value) {
        return value.isPresent() ? field(name, value.get()) : nullField(name);
    }

    /** A member that is null. */
    public JsonWriter nullField(String name) {
        return run(g -> g.writeNullField(name));
    }

    /** A number member. */
    public JsonWriter field(String name, long value) {
        return run(g -> g.writeNumberField(name, value));
    }

    /** A boolean member. */
    public JsonWriter field(String name, BigDecimal value) {
        return run(g -> g.writeNumberField(name, value));
    }

    /** A member that is true or false. */
    public JsonWriter field(String name, boolean value) {
        return run(g -> g.writeBooleanField(name, value));
    }

    /** A member that is an object. */
    public JsonWriter object(String name, Consumer<JsonWriter> members) {
        run(g -> g.writeFieldName(name));
        return item(members);
    }

    /** A member that is a list with an object for each of {@code items}. */
    public <T> JsonWriter objects(String name, Iterable<T> items, ItemWriter<T> writer) {
        run(g -> g.writeArrayFieldStart(name));
        items.forEach(value -> item(w -> writer.write(w, value)));
        return run(JsonGenerator::writeEndArray);
    }

    /** A member that is a list of strings. */
    public JsonWriter strings(String name, Iterable<String> items) {
        run(g -> g.writeArrayFieldStart(name));
        items.forEach(value -> run(g -> g.writeString(value)));
        return run(JsonGenerator::writeEndArray);
    }

    private JsonWriter item(Consumer<JsonWriter> members) {
        run(JsonGenerator::writeStartObject);
        members.accept(this);
        return run(JsonGenerator::writeEndObject);
    }

    private JsonWriter run(Step step) {
        try {
            step.on(generator);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
    }

    /** Writes the members of the object that stands for one item of a list. */
    @FunctionalInterface
    public interface ItemWriter<T> {
        void write(JsonWriter json, T item);
    }

    @FunctionalInterface
    private interface Step {
        void on(JsonGenerator generator) throws IOException;
    }
}
