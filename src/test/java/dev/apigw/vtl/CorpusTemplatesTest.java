package dev.apigw.vtl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates that are deployed somewhere are VTL, and render whatever comes in. */
class CorpusTemplatesTest {
    /** Passed through {@code Fn::Sub} before the import, which fills its {@code ${AWS::Region}}. */
    private static final Set<String> WITH_PLACEHOLDERS = Set.of("core-back-internal-request.vtl");
    private static final List<String> BODIES = List.of("", "{}", "[]", "null", "\"text\"", "a=1&b=%20", "<a>x</a>", "{a", "\u0000\u00ff",
            "{\"Items\":[{\"id\":{\"S\":\"1\"},\"n\":{\"N\":\"2\"}}],\"name\":\"x\",\"l\":[1,2],\"errorMessage\":\"{\\\"a\\\":1}\","
                    + "\"Item\":{\"id\":{\"S\":\"1\"}},\"records\":[{\"data\":\"d\",\"partition-key\":\"k\"}],\"body\":{\"a\":[{}]}}");

    private static Path corpus(String name) {
        Optional<Path> folder = Rows.shared("corpus").map(root -> root.resolve(name)).filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "no shared/corpus beside this checkout");
        return folder.get();
    }

    @Test void everyTemplateParses() throws IOException {
        Set<String> refused = new LinkedHashSet<>();
        files(corpus("vtl")).forEach((name, text) -> {
            if (!TemplateSyntax.check(text).isEmpty() && !WITH_PLACEHOLDERS.contains(name)) {
                refused.add(name);
            }
        });
        assertThat(refused).isEmpty();
    }

    @Test void everyTemplateRendersSomeBody() throws IOException {
        Map<String, Set<String>> refused = new TreeMap<>();
        files(corpus("vtl")).forEach((name, text) -> {
            Set<String> reasons = failures(text);
            if (reasons.size() == BODIES.size() && !WITH_PLACEHOLDERS.contains(name)) {
                refused.put(name, reasons);
            }
        });
        assertThat(refused).isEmpty();
    }

    @Test void templatesOfDefinitionsRenderOrFailWithTheirPlace() throws IOException {
        int count = 0;
        for (String folder : List.of("openapi30", "swagger20", "sam", "terraform", "httpapi", "invalid")) {
            for (Map.Entry<String, String> file : files(corpus(folder)).entrySet()) {
                for (String template : Definitions.templates(file.getValue())) {
                    failures(template);
                    count++;
                }
            }
        }
        assertThat(count).isPositive();
    }

    /** Why it fails, over all inputs; anything but a {@link TemplateFailure} is a bug of ours. */
    private static Set<String> failures(String template) {
        Set<String> reasons = new LinkedHashSet<>();
        for (String body : BODIES) {
            TemplateInput input = new TemplateInput(body, new RequestParameters(Map.of("id", List.of("7")),
                    Map.of("q", List.of("1", "2")), Map.of("Content-Type", List.of("application/json"))),
                    Map.of("stage", "s", "identity", Map.of("sourceIp", "1.2.3.4")), Map.of("v", "w"), Overrides.NONE);
            try {
                String once = MappingTemplates.standard().renderTraced(template, input).output();
                assertThat(MappingTemplates.standard().render(template, input).output()).isEqualTo(once);
            } catch (TemplateFailure e) {
                assertThat(e.offset()).isBetween(0, template.length());
                reasons.add(body + " at " + e.line() + ":" + e.column() + " " + e.getMessage());
            }
        }
        return reasons;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file, UTF_8));
            }
        }
        return texts;
    }
}
