package dev.apigw.vtl;

import dev.apigw.source.JsonReader;
import dev.apigw.source.ParsedSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Whether a text is what its content type says, for the types that have a grammar: JSON and XML. */
public final class WellFormed {
    /** What a content type promises. */
    public enum Grammar { JSON, XML, NONE }

    /**
     * Why a text is none.
     *
     * @param offset of the first character that does not fit; the length of the text if something is missing at its end
     */
    public record Fault(int offset, String message) {
        public Fault {
            Objects.requireNonNull(message, "message");
        }
    }

    private WellFormed() {}

    /** The grammar of a media type; those of AWS services such as {@code application/x-amz-json-1.1} included. */
    public static Grammar grammar(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String subtype = type.substring(type.indexOf('/') + 1);
        if (subtype.equals("json") || subtype.endsWith("+json") || subtype.startsWith("x-amz-json")) {
            return Grammar.JSON;
        }
        return subtype.equals("xml") || subtype.endsWith("+xml") ? Grammar.XML : Grammar.NONE;
    }

    /** The first fault of a text in its grammar. */
    public static Optional<Fault> check(Grammar grammar, String text) {
        return switch (grammar) {
            case JSON -> json(text);
            case XML -> xml(text);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Fault> json(String text) {
        ParsedSource parsed = JsonReader.read(text);
        if (parsed.root().isPresent()) {
            return Optional.empty();
        }
        return parsed.problems().stream().findFirst()
                .map(problem -> new Fault(Math.min(problem.span().start(), text.length()), problem.message()));
    }

    private static Optional<Fault> xml(String text) {
        try {
            XMLReader reader = reader();
            DefaultHandler silent = new DefaultHandler();
            reader.setContentHandler(silent);
            reader.setErrorHandler(silent); // the default one prints to standard error
            reader.parse(new InputSource(new StringReader(text)));
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of(new Fault(offset(text, e.getLineNumber(), e.getColumnNumber()),
                    "The XML cannot be read: " + e.getMessage()));
        } catch (SAXException e) {
            return Optional.of(new Fault(0, "The XML cannot be read: " + e.getMessage()));
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e); // a text in memory does not fail, and the JDK has these features
        }
    }

    /** A parser that opens no file and no connection: the text may come from anywhere. */
    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT); // messages are the same everywhere
        return reader;
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int seen = 1; seen < line; seen++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return Math.max(0, Math.min(start + Math.max(0, column - 1), text.length()));
    }
}
