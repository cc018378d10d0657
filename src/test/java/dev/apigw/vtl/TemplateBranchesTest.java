package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateBranchesTest {
    /** A body and the numbers of the branches that a rendering takes with it. */
    record Taken(String body, Integer... branches) {}

    record Row(String template, List<String> branches, Taken... renderings) {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row("plain $input.body #set($x = 1)", List.of(), new Taken("")),
                new Row("#if($input.body == 'a')A#end",
                        List.of("IF 1:1 #if($input.body == 'a')", "NO_ELSE 1:1 #if($input.body == 'a')"),
                        new Taken("a", 0), new Taken("b", 1)),
                new Row("{\n  #if( $input.body   == 'a' )A#elseif($input.body == 'b')B#{else}C#end\n}",
                        List.of("IF 2:3 #if( $input.body == 'a' )", "ELSEIF 2:31 #elseif($input.body == 'b')", "ELSE 2:59 #else"),
                        new Taken("a", 0), new Taken("b", 1), new Taken("c", 2)),
                new Row("#if($input.body == 'a')A#elseif($input.body == 'b')B#end",
                        List.of("IF 1:1 #if($input.body == 'a')", "NO_ELSE 1:1 #if($input.body == 'a')",
                                "ELSEIF 1:25 #elseif($input.body == 'b')"),
                        new Taken("a", 0), new Taken("b", 2), new Taken("c", 1)),
                new Row("#foreach($e in $input.path('$'))$e#if($foreach.hasNext),#end#end",
                        List.of("FOREACH 1:1 #foreach($e in $input.path('$'))", "FOREACH_EMPTY 1:1 #foreach($e in $input.path('$'))",
                                "IF 1:35 #if($foreach.hasNext)", "NO_ELSE 1:35 #if($foreach.hasNext)"),
                        new Taken("[]", 1), new Taken("[1]", 0, 3), new Taken("[1,2]", 0, 2, 3)),
                new Row("#foreach($e in $input.path('$'))$e#break #else none#end",
                        List.of("FOREACH 1:1 #foreach($e in $input.path('$'))", "FOREACH_EMPTY 1:1 #foreach($e in $input.path('$'))"),
                        new Taken("[]", 1), new Taken("[1,2]", 0)),
                new Row("#macro(twice $a)$a$a#end\n#if($input.body == 'a')#twice('x')#end",
                        List.of("MACRO 1:1 #macro(twice $a)", "IF 2:1 #if($input.body == 'a')", "NO_ELSE 2:1 #if($input.body == 'a')"),
                        new Taken("a", 0, 1), new Taken("b", 2)),
                new Row("#define($b)x#end\n\t#if($input.body == 'a')$b#end",
                        List.of("DEFINE 1:1 #define($b)", "IF 2:2 #if($input.body == 'a')", "NO_ELSE 2:2 #if($input.body == 'a')"),
                        new Taken("a", 0, 1), new Taken("b", 2)),
                new Row("#foreach( $i in\n [0..$last])#if($i == ')')#end#end",
                        List.of("FOREACH 1:1 #foreach( $i in [0..$last])", "FOREACH_EMPTY 1:1 #foreach( $i in [0..$last])",
                                "IF 2:13 #if($i == ')')", "NO_ELSE 2:13 #if($i == ')')"),
                        new Taken("", 1)),
                new Row("#if($input.body == 'a')#stop#end\n#if(true)#end",
                        List.of("IF 1:1 #if($input.body == 'a')", "NO_ELSE 1:1 #if($input.body == 'a')", "IF 2:1 #if(true)",
                                "NO_ELSE 2:1 #if(true)"),
                        new Taken("a", 0), new Taken("b", 1, 2)),
                // A rendering that fails has come as far as that.
                new Row("#if(true)#include('x')#if(true)#end#end",
                        List.of("IF 1:1 #if(true)", "NO_ELSE 1:1 #if(true)", "IF 1:23 #if(true)", "NO_ELSE 1:23 #if(true)"),
                        new Taken("", 0)),
                new Row("#set($s = \"<#if($input.body == 'a')A#end>\")$s",
                        List.of("IF 1:13 #if($input.body == 'a')", "NO_ELSE 1:13 #if($input.body == 'a')"),
                        new Taken("a", 0), new Taken("b", 1)),
                new Row("#evaluate('#if(true)x#end')#evaluate('#set($y = \"#if(true)y#end\")')", List.of(), new Taken("")),
                new Row("#[[#if(true)]]# ## #if(true)\n#* #if(true) *#", List.of(), new Taken("")),
                new Row("#if(", List.of()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void listsBranchesAndSeesThemTaken(Row row) {
        List<Branch> branches = TemplateBranches.of(row.template());
        assertThat(branches.stream().map(each -> each.kind() + " " + each.line() + ":" + each.column() + " " + each.text()))
                .containsExactlyElementsOf(row.branches());
        assertThat(branches).allSatisfy(each -> assertThat(row.template().charAt(each.offset())).isEqualTo('#'));
        for (Taken expected : row.renderings()) {
            assertThat(taken(row.template(), expected.body())).as(expected.body()).containsExactly(expected.branches());
        }
    }

    private static List<Integer> taken(String template, String body) {
        List<Integer> taken = new ArrayList<>();
        try {
            MappingTemplates.standard().renderObserved(template, TemplateInput.ofBody(body), branch -> taken.add(branch.id()));
        } catch (TemplateFailure e) {
            assertThat(e.reason()).isEqualTo(TemplateFailure.Reason.EVALUATION);
        }
        return taken;
    }

    static Stream<Arguments> corpus() throws Exception {
        Optional<Path> folder = Rows.shared("corpus").map(root -> root.resolve("vtl")).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return Stream.of(Arguments.of(Path.of("none")));
        }
        try (Stream<Path> files = Files.walk(folder.get())) {
            return files.filter(file -> file.toString().endsWith(".vtl")).sorted().toList().stream().map(Arguments::of);
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void findsTheDirectivesOfRealTemplates(Path file) throws Exception {
        Assumptions.assumeTrue(Files.isRegularFile(file), "no shared/corpus beside this checkout");
        String template = Files.readString(file);
        List<Branch> branches = TemplateBranches.of(template);
        assertThat(branches.stream().map(Branch::id)).containsExactlyElementsOf(
                Stream.iterate(0, id -> id + 1).limit(branches.size()).toList());
        assertThat(branches).allSatisfy(each -> assertThat(template.startsWith("#", each.offset())).as(each.toString()).isTrue());
        if (TemplateSyntax.check(template).isEmpty()) {
            String code = template.replaceAll("(?s)#\\*.*?\\*#|##[^\\n]*", "");
            long ifs = code.split("#\\{?if\\b", -1).length - 1L;
            assertThat(branches.stream().filter(each -> each.kind() == Branch.Kind.IF)).hasSize((int) ifs);
        }
    }

    @Test void anObservedTemplateIsTheSameForManyThreads() {
        String template = "#if($input.body == 'a')A#else B#end";
        List<List<Integer>> taken = Stream.of("a", "b", "a", "b").parallel().map(body -> taken(template, body)).toList();
        assertThat(taken).containsExactly(List.of(0), List.of(1), List.of(0), List.of(1));
    }
}
