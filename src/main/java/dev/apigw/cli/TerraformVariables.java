package dev.apigw.cli;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import dev.apigw.source.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines {@code name = value} of a Terraform variable file; what takes more than a line is refused. */
final class TerraformVariables {
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z_][\\w-]*)\\s*=\\s*(.*?)\\s*");

    private TerraformVariables() {}

    /**
     * The values by name, in file order; lists become comma-separated.
     *
     * @throws UserError if a line is something else
     */
    static Map<String, String> read(SourceFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int number = 1; number <= file.lineCount(); number++) {
            String line = file.line(number);
            if (line.isBlank() || line.strip().startsWith("#") || line.strip().startsWith("//")) {
                continue;
            }
            SourceSpan span = file.span(file.lineStart(number), file.lineStart(number) + line.length());
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw ParameterFile.error(span, "a line of a .tfvars file is `name = value`; write other values as JSON.");
            }
            values.put(matcher.group(1), value(matcher.group(1), matcher.group(2), span));
        }
        return values;
    }

    /** HCL's strings, numbers, booleans and one-line lists are YAML's, so its reader takes them apart. */
    private static String value(String name, String text, SourceSpan span) {
        Node node = SourceReader.parse(SourceFile.inMemory(span.file().name(), text)).root()
                .filter(root -> !(root instanceof MapNode) && !text.startsWith("<<"))
                .orElseThrow(() -> ParameterFile.error(span, "the value of `" + name + "` is neither a string, a number, a "
                        + "boolean nor a list on one line; write it as JSON."));
        return ParameterFile.text(name, node);
    }
}
