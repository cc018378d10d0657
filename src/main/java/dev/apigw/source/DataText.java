package dev.apigw.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Maps, lists, texts, whole numbers, booleans, nulls and {@link Node}s as the text of a whole file, in their own order.
 *
 * <p>Two styles of each language: ours, for people and their version control, and that of Jackson without any settings, in
 * which API Gateway prints. In YAML the character NEL (U+0085) comes back as a blank: SnakeYAML writes it as it is, and to a reader
 * it is the end of a line.
 */
public enum DataText {
    /** One member or item a line, two blanks for each level. */
    JSON {
        @Override JsonGenerator generator(StringWriter out) throws IOException {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            return new JsonFactory().createGenerator(out).setPrettyPrinter(printer);
        }
    },
    /** Quotes only where the text would read as something else, texts of several lines as blocks. */
    YAML {
        @Override JsonGenerator generator(StringWriter out) throws IOException {
            return YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE).stringQuotingChecker(new Ambiguous()).build()
                    .createGenerator(out);
        }
    },
    /** Jackson's own JSON: a blank before each colon, lists on the line of their key. */
    PLAIN_JACKSON_JSON {
        @Override JsonGenerator generator(StringWriter out) throws IOException {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            return new JsonFactory().createGenerator(out).setPrettyPrinter(printer);
        }
    },
    /** Jackson's own YAML: a line of three hyphens, every text in double quotes. */
    PLAIN_JACKSON_YAML {
        @Override JsonGenerator generator(StringWriter out) throws IOException {
            return new YAMLFactory().createGenerator(out);
        }
    };

    abstract JsonGenerator generator(StringWriter out) throws IOException;

    /** The text of a value, with no line break after JSON and one after YAML. */
    public String of(Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = generator(out)) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return out.toString();
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Node node) {
            JsonText.write(out, node);
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(entry.getKey().toString());
                write(out, entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                write(out, item);
            }
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }

    /** Texts that are something else without quotes, to YAML 1.1 or to a reader of YAML 1.2. */
    private static final class Ambiguous extends StringQuotingChecker {
        private static final long serialVersionUID = 1L;
        private static final Resolver RESOLVER = new Resolver();

        @Override public boolean needToQuoteName(String name) {
            return isAmbiguous(name);
        }

        @Override public boolean needToQuoteValue(String value) {
            return isAmbiguous(value);
        }

        private static boolean isAmbiguous(String text) {
            return text.isEmpty() || !RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR)
                    || JsonNumber.of(text).isPresent() || new Default().needToQuoteName(text);
        }
    }
}
