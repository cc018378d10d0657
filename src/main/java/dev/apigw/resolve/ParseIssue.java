package dev.apigw.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of swagger-parser, taken apart.
 *
 * @param location in its own path syntax: {@code paths.'/pets'(get).responses}
 * @param fault    what is said of it
 * @param detail   the type that is wanted, or the parameter that is meant
 * @param text     the whole message, without the word {@code attribute} in front
 */
record ParseIssue(String location, Fault fault, String detail, String text) {
    /** What is wrong, as far as the end of a message tells. */
    enum Fault { MISSING, UNEXPECTED, WRONG_TYPE, REPEATED, UNDECLARED, OTHER }

    private static final Pattern ENDING = Pattern.compile(
            "(.*) is (missing|unexpected|not of type `(.*)`|repeated|unsupported|reserved by .*)", Pattern.DOTALL);
    private static final Pattern UNDECLARED = Pattern.compile("(.*)\\. Declared path parameter (.*) needs .*", Pattern.DOTALL);
    private static final Pattern RESOURCE = Pattern.compile("paths\\. Resource (.*) should start with /", Pattern.DOTALL);
    private static final Pattern REMARK = Pattern.compile(
            "(.*)\\. ?(There are duplicate|\\$ref target|enum array|[A-Z][A-Za-z]+ name ).*", Pattern.DOTALL);

    static ParseIssue of(String message) {
        String text = message.startsWith("attribute ") ? message.substring("attribute ".length()) : message;
        Matcher resource = RESOURCE.matcher(text);
        if (resource.matches()) {
            return new ParseIssue("paths.'" + resource.group(1) + "'", Fault.OTHER, "", text);
        }
        Matcher undeclared = UNDECLARED.matcher(text);
        if (undeclared.matches()) {
            return new ParseIssue(undeclared.group(1), Fault.UNDECLARED, undeclared.group(2), text);
        }
        Matcher remark = REMARK.matcher(text);
        if (remark.matches()) {
            return new ParseIssue(remark.group(1), Fault.OTHER, "", text);
        }
        Matcher ending = ENDING.matcher(text);
        if (!ending.matches()) {
            return new ParseIssue("", Fault.OTHER, "", text);
        }
        String what = ending.group(2);
        Fault fault = what.equals("missing") ? Fault.MISSING : what.equals("repeated") ? Fault.REPEATED
                : ending.group(3) != null ? Fault.WRONG_TYPE : Fault.UNEXPECTED;
        return new ParseIssue(ending.group(1), fault, ending.group(3) == null ? "" : ending.group(3), text);
    }

    /**
     * The line that API Gateway prints for it. Its importer words warnings as swagger-parser 2.0 did, which called everything
     * an attribute, and named neither {@code headers} nor the media type in a location.
     * Source: inferred – from the reported lines of import-errors-reported, section 2.
     */
    String importMessage() {
        String old = text.replaceAll("(\\.content)\\.'?[\\w.+*-]+/[\\w.+*-]+'?(?=\\.)", "$1")
                .replaceAll("(\\.responses\\.\\w+)\\.headers\\.", "$1.")
                .replace(".parameters. There are", ".parameters.There are");
        return "Parse issue: attribute " + old;
    }
}
