package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MappingTemplatesTest {
    private static final String LOOP = "#macro(i $x)<$x>#end#foreach($i in $input.path('$.l'))#i($i.n)\"$util.urlEncode(\"a $i.n\")\"#end";

    @Test void carriesOverridesFromTheRequestToTheResponse() throws TemplateFailure {
        Rendering request = MappingTemplates.standard().render("#set($context.responseOverride.status = 444)"
                + "#set($context.requestOverride.path.stash = 's')", TemplateInput.ofBody(""));
        Rendering response = MappingTemplates.standard().render("$context.responseOverride.status $context.requestOverride.path.stash"
                + "#set($context.responseOverride.status = 445)",
                new TemplateInput("", RequestParameters.NONE, Map.of(), Map.of(), request.overrides()));

        assertThat(response.output()).isEqualTo("444 s");
        assertThat(response.overrides().response()).containsEntry("status", 445);
        assertThat(request.overrides().ofRequest("path")).containsEntry("stash", "s");
    }

    @Test void keepsTheOverridesOfATemplateThatDoesNotLook() throws TemplateFailure {
        Overrides before = new Overrides(Map.of(), Map.of("status", 444));
        assertThat(MappingTemplates.standard().render("x",
                new TemplateInput("", RequestParameters.NONE, Map.of(), Map.of(), before)).overrides()).isEqualTo(before);
    }

    @Test void tracesEachPieceOfTheOutput() throws TemplateFailure {
        Rendering rendering = MappingTemplates.standard().renderTraced("{\n#foreach($i in [1..2])\n  \"n\": ${i},\n#end\n}$nope",
                TemplateInput.ofBody(""));

        assertThat(rendering.output()).isEqualTo("{\n  \"n\": 1,\n  \"n\": 2,\n}");
        assertThat(rendering.pieces()).extracting(Piece::kind, Piece::source, Piece::value, Piece::templateLine)
                .contains(tuple(Piece.Kind.REFERENCE, "${i}", "2", 3));
        assertThat(String.join("", rendering.pieces().stream().map(Piece::value).toList())).isEqualTo(rendering.output());
        assertThat(rendering.pieces()).allSatisfy(piece -> assertThat(rendering.output().substring(piece.outputStart(), piece.outputEnd()))
                .isEqualTo(piece.value()));
        assertThat(rendering.undefined()).extracting(UndefinedReference::text, UndefinedReference::offset)
                .containsExactly(tuple("$nope", rendering.undefined().get(0).offset()));
    }

    @Test void rendersTheSameInManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int n = i % 7;
                results.add(threads.submit(() -> MappingTemplates.standard().render(LOOP,
                        TemplateInput.ofBody("{\"l\":[{\"n\":" + n + "},{\"n\":\"x\"}]}")).output()));
            }
            for (int i = 0; i < 400; i++) {
                assertThat(results.get(i).get()).isEqualTo("<%1$d>\"a+%1$d\"<x>\"a+x\"".formatted(i % 7));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test void macrosOfOneTemplateAreUnknownToAnother() throws TemplateFailure {
        MappingTemplates.standard().render("#macro(mine)x#end#mine()", TemplateInput.ofBody(""));
        assertThat(MappingTemplates.standard().render("#mine()", TemplateInput.ofBody("")).output()).isEqualTo("#mine()");
    }

    @Test void readsPathsOfParameterMappings() {
        assertThat(JsonPaths.readText("{\"a\":[{\"b\":\"x\"},1.50]}", "a[0].b")).contains("x");
        assertThat(JsonPaths.readText("{\"a\":[{\"b\":\"x\"},1]}", "$.a")).contains("[{\"b\":\"x\"},1]");
        assertThat(JsonPaths.read("{\"a\":1}", "b")).isEmpty();
        assertThat(JsonPaths.read("{\"a\":null}", "a")).isEmpty();
        assertThatThrownBy(() -> JsonPaths.read("{a", "a")).isInstanceOf(InvalidJsonBody.class);
        assertThatThrownBy(() -> JsonPaths.read("{}", "$[")).isInstanceOf(IllegalArgumentException.class);
    }
}
