package dev.apigw.simulate.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Deployed;
import dev.apigw.model.Resource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "/, /, {} []",
        "/, ///, {} []",
        "/, /a, none",
        "/a, a, {} [0]",
        "/a, //a//, {} [0]",
        "/a/b, /a//b, none",
        "/a b, /a%20b, {} [0]",
        "/a, /A, none",
        "/{x}, /a%20b, {x=a%20b} [1]",
        "/{x}, /, none",
        "/a/{x}, /a/, none",
        "/{x}/{y}, //a//b, none",
        "/{x}/b/{y}, /1/b/2, \"{x=1, y=2} [1, 0, 1]\"",
        "/a/{p+}, /a, none",
        "/a/{p+}, /a/b, \"{p=b} [0, 2]\"",
        "/a/{p+}, /a/b//c/, \"{p=b//c} [0, 2]\"",
        "/a/{p+}, /a//b, \"{p=/b} [0, 2]\"",
        "/{x}/{p+}, //a/b, \"{x=a, p=b} [1, 2]\"",
    })
    void fits(String resourcePath, String sent, String expected) {
        Resource resource = new Resource(resourcePath, "", List.of(), new Deployed("api", "dev", ""));
        assertThat(PathPattern.of(resource).match(SentPath.of(sent))
                .map(match -> match.pathParameters() + " " + match.ranks()).orElse("none")).isEqualTo(expected);
    }
}
