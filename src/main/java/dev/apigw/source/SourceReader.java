package dev.apigw.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a text to a tree: JSON if it is JSON, YAML otherwise. */
public final class SourceReader {
    private SourceReader() {}

    /** The tree of a file's text, or the problem that kept it from being read. */
    public static ParsedSource parse(SourceFile file) {
        return parse(file, file.text());
    }

    /**
     * The tree of {@code text}, with positions in {@code file}.
     *
     * @param text as long as the file's own text, with parts masked that are neither JSON nor YAML
     */
    public static ParsedSource parse(SourceFile file, String text) {
        if (text.length() != file.text().length()) {
            throw new IllegalArgumentException("the masked text has another length");
        }
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return failed(file, SourceProblem.fatal("input-empty", file.span(0, 0), "The file is empty.",
                    "Give a definition in OpenAPI 3.0 or Swagger 2.0."));
        }
        return start.startsWith("{") || start.startsWith("[") ? json(file, text) : yaml(file, text);
    }

    private static ParsedSource json(SourceFile file, String text) {
        try {
            return done(file, JsonTree.build(file, text));
        } catch (Unparsable e) {
            ParsedSource yaml = e.problem().id().equals("json-syntax") ? yaml(file, text) : failed(file, e.problem());
            if (yaml.root().isEmpty()) {
                return failed(file, e.problem());
            }
            // Placeholders of template languages make YAML's flow style of what was meant as JSON. A text without any is
            // read as well, but its writer should know: API Gateway reads what begins with a brace as JSON alone.
            return text.equals(file.text()) ? withProblem(yaml, e.problem()) : yaml;
        }
    }

    private static ParsedSource yaml(SourceFile file, String text) {
        try {
            TreeBuilder builder = YamlTree.build(file, text);
            if (builder.root().isEmpty() || builder.root().get().isNull()) {
                return failed(file, SourceProblem.fatal("input-empty", file.span(0, 0),
                        "The file holds no value, only comments or white space.",
                        "Give a definition in OpenAPI 3.0 or Swagger 2.0."));
            }
            return done(file, builder);
        } catch (Unparsable e) {
            return failed(file, e.problem());
        }
    }

    private static ParsedSource withProblem(ParsedSource yaml, SourceProblem json) {
        List<SourceProblem> problems = new ArrayList<>(yaml.problems());
        problems.add(0, new SourceProblem("json-not-strict", false, json.span(),
                json.message().replace("The JSON cannot be read: ", "The text begins as JSON, but is read as YAML: "),
                json.hint(), json.related()));
        return new ParsedSource(yaml.file(), yaml.root(), problems);
    }

    private static ParsedSource done(SourceFile file, TreeBuilder builder) {
        return new ParsedSource(file, builder.root(), builder.problems());
    }

    private static ParsedSource failed(SourceFile file, SourceProblem problem) {
        return new ParsedSource(file, Optional.empty(), List.of(problem));
    }
}
