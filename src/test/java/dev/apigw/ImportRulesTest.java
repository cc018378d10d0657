package dev.apigw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom: a package uses those of a lower number, and a library is used in one place. */
class ImportRulesTest {
    /** A package stands for its sub-packages too; those use each other freely. */
    private static final Map<String, Integer> NUMBERS = numbers("""
            0 source fact
            1 diagnostic
            2 resolve model
            3 build
            4 mapping schema project
            5 stated vtl diff export
            6 validate lint simulate deploy
            7 suite serve
            8 report
            9 cli
            """);

    /**
     * The places of each library, the longest prefix counting: Jackson's nodes alone may also go where a library
     * wants them. The Java platform is free, but for its HTTP server.
     */
    private static final Map<String, List<String>> LIBRARIES = libraries("""
            java.                                      *
            javax.                                     *
            org.w3c.dom.                               *
            org.xml.sax.                               *
            com.fasterxml.jackson.                     source
            com.fasterxml.jackson.databind.JsonNode    source resolve schema
            com.fasterxml.jackson.databind.node.       source resolve schema
            org.yaml.snakeyaml.                        source
            io.swagger.                                resolve
            com.networknt.                             schema
            org.apache.velocity.                       vtl
            com.jayway.jsonpath.                       vtl
            net.minidev.                               vtl
            com.nimbusds.                              simulate.access
            com.github.benmanes.caffeine.              simulate.state
            software.amazon.                           deploy.aws
            software.amazon.awssdk.http.               simulate.access deploy.aws
            software.amazon.awssdk.identity.           simulate.access deploy.aws
            org.eclipse.jetty.                         serve
            jakarta.servlet.                           serve
            com.sun.net.httpserver.                    serve
            picocli.                                   cli
            """);

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

    /** An import, or a name of at least two lower-case parts before the class: a use spelled out in the code. */
    private static final Pattern USE = Pattern.compile(
            "\\bimport\\s+(?:static\\s+)?([\\w.]+)|(?<![\\w.])((?:[a-z][a-z0-9_]*\\.){2,}[A-Z]\\w*|picocli\\.[A-Z]\\w*)");

    /** Comments and texts in quotes, which may name what they like. */
    private static final Pattern NO_CODE = Pattern.compile(
            "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Test void sourcesKeepTheRules() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                violations(Files.readString(file, UTF_8)).forEach(v -> broken.add(SOURCES.relativize(file) + ": " + v));
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "dev.apigw.build          | import dev.apigw.source.Node;",
        "dev.apigw.simulate.step  | import dev.apigw.simulate.Exchange;",
        "dev.apigw.simulate       | import dev.apigw.simulate.step.Steps;",
        "dev.apigw.simulate.step  | import dev.apigw.simulate.state.Clock;",
        "dev.apigw.cli            | import static dev.apigw.report.Text.print;",
        "dev.apigw                | import dev.apigw.cli.Apigw;",
        "dev.apigw.cli            | import dev.apigw.Main;",
        "dev.apigw.source         | import com.fasterxml.jackson.core.JsonParser;",
        "dev.apigw.resolve        | import com.fasterxml.jackson.databind.JsonNode;",
        "dev.apigw.schema         | import com.fasterxml.jackson.databind.node.ObjectNode;",
        "dev.apigw.deploy.aws     | import software.amazon.awssdk.regions.Region;",
        "dev.apigw.simulate.access | import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;",
        "dev.apigw.simulate.access | import com.nimbusds.jose.JWSHeader;",
        "dev.apigw.cli            | import picocli.CommandLine.Option;",
        "dev.apigw.model          | /* dev.apigw.cli.Apigw */ String s = \"dev.apigw.cli.Apigw\"; // com.fasterxml.jackson.X.y",
        "dev.apigw.model          | java.util.List<String> l = a.b().c(); x.y.z = 1;",
    })
    void acceptsAGoodUse(String name, String code) {
        assertThat(violations("package " + name + ";\n" + code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "dev.apigw.source     | import dev.apigw.resolve.Resolver;       | `source` (0) uses `resolve` (2): dev.apigw.resolve.Resolver",
        "dev.apigw.source     | import dev.apigw.fact.Limits;            | `source` (0) uses `fact` (0): dev.apigw.fact.Limits",
        "dev.apigw.lint.rule  | import dev.apigw.validate.Validator;     | `lint` (6) uses `validate` (6): dev.apigw.validate.Validator",
        "dev.apigw.model      | import static dev.apigw.cli.Apigw.run;   | `model` (2) uses `cli` (9): dev.apigw.cli.Apigw.run",
        "dev.apigw.report     | import dev.apigw.Main;                   | `report` (8) uses `cli` (9): dev.apigw.Main",
        "dev.apigw.model      | void f() { dev.apigw.cli.Apigw.run(); }  | `model` (2) uses `cli` (9): dev.apigw.cli.Apigw",
        "dev.apigw.cli        | import dev.apigw.extra.Thing;            | `extra` is not in the table",
        "dev.apigw.extra      | import java.util.List;                   | `extra` is not in the table",
        "dev.apigw.build      | import com.fasterxml.jackson.databind.JsonNode;     | `build` may not use com.fasterxml.jackson.databind.JsonNode",
        "dev.apigw.schema     | import com.fasterxml.jackson.databind.ObjectMapper; | `schema` may not use com.fasterxml.jackson.databind.ObjectMapper",
        "dev.apigw.resolve    | import org.yaml.snakeyaml.Yaml;          | `resolve` may not use org.yaml.snakeyaml.Yaml",
        "dev.apigw.build      | Object o = io.swagger.v3.oas.models.OpenAPI.class;  | `build` may not use io.swagger.v3.oas.models.OpenAPI",
        "dev.apigw.schema     | import org.apache.velocity.*;            | `schema` may not use org.apache.velocity.",
        "dev.apigw.deploy     | import software.amazon.awssdk.regions.Region;       | `deploy` may not use software.amazon.awssdk.regions.Region",
        "dev.apigw.simulate.access | import software.amazon.awssdk.regions.Region;  | `simulate.access` may not use software.amazon.awssdk.regions.Region",
        "dev.apigw.cli        | import com.nimbusds.jose.jwk.JWK;        | `cli` may not use com.nimbusds.jose.jwk.JWK",
        "dev.apigw.report     | picocli.CommandLine c;                   | `report` may not use picocli.CommandLine",
        "dev.apigw.simulate   | import com.sun.net.httpserver.HttpServer;           | `simulate` may not use com.sun.net.httpserver.HttpServer",
        "dev.apigw.source     | import com.google.common.base.Joiner;    | com.google.common.base.Joiner is of no library in the table",
    })
    void findsABadUse(String name, String code, String violation) {
        assertThat(violations("package " + name + ";\n" + code)).containsExactly(violation);
    }

    /** What is wrong with the source of one file, in order and once each. */
    private static List<String> violations(String source) {
        String code = NO_CODE.matcher(source).replaceAll(" ").replaceAll("\\s*\\.\\s*", ".");
        Matcher packageLine = PACKAGE.matcher(code);
        assertThat(packageLine.find()).as("has a package line").isTrue();
        String user = partOf(packageLine.group(1));
        if (!NUMBERS.containsKey(topOf(user))) {
            return List.of("`" + topOf(user) + "` is not in the table");
        }
        return USE.matcher(code.substring(packageLine.end())).results()
                .map(use -> use.group(1) != null ? use.group(1) : use.group(2))
                .flatMap(used -> violation(user, used).stream()).distinct().toList();
    }

    private static List<String> violation(String user, String used) {
        return used.startsWith("dev.apigw.") ? ofPackage(user, used) : ofLibrary(user, used);
    }

    private static List<String> ofPackage(String user, String used) {
        String from = topOf(user);
        String to = topOf(partOf(used.replaceFirst("\\.[A-Z].*", "")));
        if (!NUMBERS.containsKey(to)) {
            return List.of("`" + to + "` is not in the table");
        }
        return from.equals(to) || NUMBERS.get(from) > NUMBERS.get(to) ? List.of()
                : List.of("`%s` (%d) uses `%s` (%d): %s".formatted(from, NUMBERS.get(from), to, NUMBERS.get(to), used));
    }

    private static List<String> ofLibrary(String user, String used) {
        String library = LIBRARIES.keySet().stream().filter(used::startsWith).max((a, b) -> a.length() - b.length()).orElse(null);
        if (library == null) {
            return List.of(used + " is of no library in the table");
        }
        return LIBRARIES.get(library).stream().anyMatch(place -> place.equals("*") || (user + ".").startsWith(place + "."))
                ? List.of() : List.of("`" + user + "` may not use " + used);
    }

    /** The name of a package below {@code dev.apigw}, which itself counts as {@code cli}: it holds {@code Main} and the run that trains it. */
    private static String partOf(String name) {
        return name.equals("dev.apigw") ? "cli" : name.substring("dev.apigw.".length());
    }

    private static String topOf(String part) {
        return part.replaceFirst("\\..*", "");
    }

    private static Map<String, Integer> numbers(String table) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        table.lines().map(line -> line.split(" ")).forEach(row -> Stream.of(row).skip(1)
                .forEach(name -> numbers.put(name, Integer.parseInt(row[0]))));
        return numbers;
    }

    private static Map<String, List<String>> libraries(String table) {
        return table.lines().map(line -> line.split("\\s+"))
                .collect(toMap(row -> row[0], row -> List.of(row).subList(1, row.length)));
    }
}
