package dev.apigw.cli;

import dev.apigw.source.ListNode;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import dev.apigw.source.SourceSpan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads {@code --params FILE} in the forms that people already have: a mapping, the parameter files of
 * {@code aws cloudformation} (both forms), a template configuration file, {@code .tfvars}.
 */
final class ParameterFile {
    private final Map<String, String> values = new LinkedHashMap<>();

    private ParameterFile() {}

    /**
     * The values by name, in file order.
     *
     * @param name what messages call the file
     * @throws UserError if it cannot be read or holds something else
     */
    static Map<String, String> read(String name, Path path) {
        LoadedFile loaded = SourceLoader.load(name, path);
        loaded.problem().ifPresent(ParameterFile::fail);
        if (name.toLowerCase(Locale.ROOT).endsWith(".tfvars")) {
            return TerraformVariables.read(loaded.file());
        }
        ParsedSource parsed = SourceReader.parse(loaded.file());
        if (parsed.root().isEmpty()) {
            fail(parsed.problems().get(0));
        }
        ParameterFile file = new ParameterFile();
        file.add(parsed.root().get());
        return file.values;
    }

    private void add(Node root) {
        if (root instanceof ListNode list) {
            list.items().forEach(this::addItem);
        } else if (root instanceof MapNode map) {
            // A template configuration file has its values one level down, beside Tags and StackPolicy.
            MapNode parameters = map.get("Parameters").flatMap(Node::asMap).orElse(map);
            parameters.entries().forEach(entry -> values.put(entry.name(), text(entry.name(), entry.value())));
        } else {
            throw error(root.span(), "here is " + root.describe() + "; parameters are a mapping or a list.");
        }
    }

    private void addItem(Node item) {
        Optional<String> pair = item.asString().filter(text -> text.indexOf('=') > 0);
        if (pair.isPresent()) {
            int equals = pair.get().indexOf('=');
            values.put(pair.get().substring(0, equals), pair.get().substring(equals + 1));
            return;
        }
        Optional<MapNode> map = item.asMap();
        Optional<String> key = map.flatMap(m -> m.get("ParameterKey")).flatMap(Node::asText);
        Optional<Node> value = map.flatMap(m -> m.get("ParameterValue"));
        if (key.isEmpty() || value.isEmpty()) {
            throw error(item.span(), "an item of a parameter list has `ParameterKey` and `ParameterValue`.");
        }
        values.put(key.get(), text(key.get(), value.get()));
    }

    /** A list becomes what CloudFormation makes of one: its items with commas between them. */
    static String text(String name, Node value) {
        if (value instanceof ListNode list) {
            return list.items().stream().map(item -> text(name, item)).collect(Collectors.joining(","));
        }
        return value.asText().orElseThrow(() -> error(value.span(), "the value of `" + name + "` is " + value.describe()
                + "; a parameter is a string, a number, a boolean or a list of them."));
    }

    static UserError error(SourceSpan span, String message) {
        return new UserError(span + ": " + message);
    }

    private static void fail(SourceProblem problem) {
        SourceFile file = problem.span().file();
        throw file.text().isEmpty() ? new UserError(problem.message()) : error(problem.span(), problem.message());
    }
}
