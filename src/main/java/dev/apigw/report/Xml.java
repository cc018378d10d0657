package dev.apigw.report;

/** Text of users in XML. */
final class Xml {
    private Xml() {}

    /** An attribute with a blank before it. */
    static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value).replace("\n", "&#10;").replace("\t", "&#9;") + "\"";
    }

    /** XML 1.0 has no way to write a control character, so these appear as their escape. */
    static String escaped(String text) {
        return Printable.lines(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
