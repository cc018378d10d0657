package dev.apigw.vtl;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads test data: YAML to plain maps and lists, and the folder of shared material. */
final class Rows {
    private Rows() {}

    static Object read(Path file) throws IOException {
        return plain(SourceReader.parse(SourceFile.of(file.toString(), file, Files.readString(file))).root().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Path file) throws IOException {
        return (List<Map<String, Object>>) read(file);
    }

    /** A folder of {@code shared} beside this checkout; empty if there is none. */
    static Optional<Path> shared(String name) {
        return Stream.of("..", "../..").map(up -> Path.of(up, "shared", name)).filter(Files::exists).findFirst();
    }

    /** What a row gives a template. */
    static TemplateInput input(Map<String, Object> row) {
        Map<String, String> stageVariables = new LinkedHashMap<>();
        map(row.get("stageVariables")).forEach((name, value) -> stageVariables.put(name, String.valueOf(value)));
        return new TemplateInput(String.valueOf(row.getOrDefault("body", "")),
                new RequestParameters(values(row.get("path")), values(row.get("querystring")), values(row.get("header"))),
                map(row.get("context")), stageVariables, Overrides.NONE);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static Map<String, List<String>> values(Object value) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        map(value).forEach((name, each) -> values.put(name, each instanceof List<?> list
                ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(each))));
        return values;
    }

    private static Object plain(Node node) {
        if (node instanceof MapNode map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.entries().forEach(entry -> plain.put(entry.name(), plain(entry.value())));
            return plain;
        } else if (node instanceof ListNode list) {
            List<Object> plain = new ArrayList<>();
            list.items().forEach(item -> plain.add(plain(item)));
            return plain;
        }
        ScalarNode scalar = (ScalarNode) node;
        return switch (scalar.kind()) {
            case NULL -> null;
            case BOOLEAN -> scalar.booleanValue();
            default -> scalar.text();
        };
    }
}
