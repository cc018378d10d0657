package dev.apigw.lint.spectral.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apigw.lint.spectral.value.Inventory;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
    private static final String DOCUMENT = """
            swagger: "2.0"
            info: {title: Pets, x-list: [a, b, c, d]}
            paths:
              /pets:
                get: {tags: [pets, cats], deprecated: true, count: 3}
                post: {tags: [pets]}
              /cats:
                get: {tags: [], parameters: [{name: a, in: query}, {name: b, in: path}]}
            definitions:
              Pet: {type: object, properties: {parent: {$ref: "#/definitions/Pet"}, kind: {$ref: "#/definitions/Kind"}}}
              Kind: {type: string, enum: [a]}
            """;

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '^', value = {
        "$                                                  --> #",
        "$.info.title                                       --> #/info/title",
        "$['info']['title']                                 --> #/info/title",
        "$.paths[*]                                         --> #/paths/~1pets #/paths/~1cats",
        "$.paths.*                                          --> #/paths/~1pets #/paths/~1cats",
        "$.paths[*][get,post].tags                          --> #/paths/~1pets/get/tags #/paths/~1pets/post/tags #/paths/~1cats/get/tags",
        "$.paths['/pets', '/cats'].post                     --> #/paths/~1pets/post",
        "$..deprecated                                      --> #/paths/~1pets/get/deprecated",
        "$..[deprecated,count]                              --> #/paths/~1pets/get/deprecated #/paths/~1pets/get/count",
        "$..parameters[*].name                              --> #/paths/~1cats/get/parameters/0/name #/paths/~1cats/get/parameters/1/name",
        "$..parameters.[?(@.in === 'path')].name            --> #/paths/~1cats/get/parameters/1/name",
        "$.info.x-list[0]                                   --> #/info/x-list/0",
        "$.info.x-list[-1]                                  --> #/info/x-list/3",
        "$.info.x-list[(@.length-1)]                        --> #/info/x-list/3",
        "$.info.x-list[1:3]                                 --> #/info/x-list/1 #/info/x-list/2",
        "$.info.x-list[-2:]                                 --> #/info/x-list/2 #/info/x-list/3",
        "$.info.x-list[::2]                                 --> #/info/x-list/0 #/info/x-list/2",
        "$..parameters^                                     --> #/paths/~1cats/get",
        "$..name^^                                          --> #/paths/~1cats/get/parameters #/paths/~1cats/get/parameters",
        "$.paths[*]~                                        --> =/pets =/cats",
        "$.paths[*][*]~                                     --> =get =post =get",
        "$.info.*~                                          --> =title =x-list",
        "$.paths[*][?( @property === 'get' )]               --> #/paths/~1pets/get #/paths/~1cats/get",
        "$.paths[?(@property.match(/^\\/c/))]               --> #/paths/~1cats",
        "$.paths[*][?(@property.match(/^(GET|put)$/i))]     --> #/paths/~1pets/get #/paths/~1cats/get",
        "$.paths[*][?(/^p/.test(@property))]                --> #/paths/~1pets/post",
        "$.paths[?(!@property.includes('pet'))]             --> #/paths/~1cats",
        "$..[?(@parentProperty === 'parameters')]           --> #/paths/~1cats/get/parameters/0 #/paths/~1cats/get/parameters/1",
        "$..[?(@ && @.tags && @.tags.length > 1)]           --> #/paths/~1pets/get",
        "$..[?(@.tags && @.tags.includes('cats'))]          --> #/paths/~1pets/get",
        "$..[?(@.tags && @.tags.indexOf('cats') !== -1)]    --> #/paths/~1pets/get",
        "$..[?(@.count == '3' && @.count !== '3')]          --> #/paths/~1pets/get",
        "$..[?(@.count >= 3 || @.count < 0)]                --> #/paths/~1pets/get",
        "$..[?(@.deprecated !== void 0)]                    --> #/paths/~1pets/get",
        "$..[?(@.enum && @.enum.constructor.name === 'Array')] --> #/definitions/Pet/properties/kind #/definitions/Kind",
        "$..[?(@property in ['count', 'title'])]            --> #/info/title #/paths/~1pets/get/count",
        "$..[?(['count', 'title'].includes(@property))]     --> #/info/title #/paths/~1pets/get/count",
        "$..[?(typeof @ === 'number')]                      --> #/paths/~1pets/get/count",
        "$..[?(@.in ? @.name == 'b' : false)]               --> #/paths/~1cats/get/parameters/1",
        "$.info[?(@.length === 4 && @property != 'x-list')] --> #/info/title",
        "$.info[?(@root.swagger == '2.0' && @path == \"$['info']['title']\")] --> #/info/title",
        "$.info.title.@string()                             --> ",
        "$.info[?(@string())]                               --> #/info/title",
        "$..[?(@.type == 'string')]                         --> #/definitions/Pet/properties/kind #/definitions/Kind",
        "$..$ref                                            --> #/definitions/Pet/properties/parent/$ref",
        "$.nothing.here                                     --> ",
        "$.info.title.more                                  --> ",
    })
    void leadsTo(String path, String expected) throws PathSyntaxException {
        assertThat(run(path)).isEqualTo(expected == null ? "" : expected);
    }

    private static String run(String path) throws PathSyntaxException {
        JsonPath parsed = JsonPath.parse(path);
        Inventory inventory = new Inventory(DocumentLoader.load("api.yaml",
                new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document().orElseThrow());
        List<String> found = new ArrayList<>();
        Walk.run(inventory, true, List.of(new Walk.Query(parsed, (place, value) ->
                found.add(parsed.isKey() ? "=" + Js.string(value) : Paths.pointer(place)))));
        return String.join(" ", found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paths", "$.", "$[", "$.a[", "$.a['b", "$..[?(@.a", "$..[?(@.a &&)]", "$..[?(@.a.some(1))]", "$..[?(x)]",
        "$..[?(@.a == /[/)]", "$.a^b", "$.a~b", "$[1:2:3:4]", "$[(@.length)]", "$..[?(@unknown)]", "$.a[?(@.b))]"})
    void refuses(String path) {
        assertThatThrownBy(() -> JsonPath.parse(path)).isInstanceOf(PathSyntaxException.class);
    }

    @Test void saysWhereItStops() {
        assertThatThrownBy(() -> JsonPath.parse("$.paths[?(@.get.some(1))]"))
                .hasMessage("the method `some` is not known at character 17");
    }

    @Test void endsOnDeepNesting() {
        assertThatThrownBy(() -> JsonPath.parse("$[?(" + "(".repeat(10_000) + ")]")).isInstanceOf(PathSyntaxException.class);
        assertThatThrownBy(() -> JsonPath.parse("$[?(" + "!".repeat(10_000) + "@)]")).isInstanceOf(PathSyntaxException.class);
    }
}
