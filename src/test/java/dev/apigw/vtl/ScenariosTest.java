package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What another implementation expects of templates for well-known services; JSON is compared as JSON. */
class ScenariosTest {
    static Stream<Arguments> scenarios() throws IOException {
        Optional<Path> folder = Rows.shared("corpus").map(root -> root.resolve("vtl/scenarios-vtl-editor")).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return Stream.of(Arguments.of(Path.of("none")));
        }
        try (Stream<Path> files = Files.walk(folder.get())) {
            return files.filter(file -> file.endsWith("expected.json")).map(Path::getParent).sorted().toList().stream().map(Arguments::of);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void rendersAsExpected(Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(folder), "no shared/corpus beside this checkout");
        Path http = Files.exists(folder.resolve("request.http")) ? folder.resolve("request.http") : folder.resolve("response.http");
        String message = Files.readString(http).replace("\r\n", "\n");
        int blank = message.indexOf("\n\n");
        String head = blank < 0 ? message : message.substring(0, blank);
        Map<String, Object> given = Rows.map(Rows.read(folder.resolve("context.json")));
        Map<String, Object> row = new LinkedHashMap<>(given);
        row.put("body", blank < 0 ? "" : message.substring(blank + 2).strip());
        row.put("header", headers(head));
        row.put("querystring", query(head));

        String template = Files.readString(folder.resolve("template.vtl"));
        String output = MappingTemplates.standard().render(template, Rows.input(row)).output();
        assertThat(MappingTemplates.standard().renderObserved(template, Rows.input(row), branch -> { }).output()).as("observed")
                .isEqualTo(output);

        String expected = Files.readString(folder.resolve("expected.json"));
        assertThat(comparable(output)).isEqualTo(comparable(expected));
    }

    private static Object comparable(String text) {
        return JsonBody.parse(text) instanceof String plain ? plain.strip() : JsonBody.parse(text);
    }

    private static Map<String, Object> headers(String head) {
        Map<String, Object> headers = new LinkedHashMap<>();
        head.lines().skip(1).filter(line -> line.contains(": "))
                .forEach(line -> headers.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        return headers;
    }

    private static Map<String, Object> query(String head) {
        Map<String, Object> query = new LinkedHashMap<>();
        String target = head.lines().findFirst().orElse("").split(" ")[1];
        if (target.contains("?")) {
            List<String> pairs = new ArrayList<>(List.of(target.substring(target.indexOf('?') + 1).split("&")));
            pairs.forEach(pair -> query.put(pair.split("=")[0], pair.substring(pair.indexOf('=') + 1)));
        }
        return query;
    }
}
