package dev.apigw.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.Test;

/** The texts and the order of violations are those of the validator that API Gateway seems to use. */
class OracleTest {
    private static final Path TABLE = Path.of("src/test/resources/schema/oracle.txt");

    /** Bodies of the table, by the name of their model. */
    private final Map<String, List<String>> bodies = new LinkedHashMap<>();
    private final Map<String, String> models = new LinkedHashMap<>();

    @Test void violationsOfTheTableAreThoseOfTheOlderValidator() throws IOException {
        read();
        Map<String, String> byAddress = new LinkedHashMap<>();
        models.forEach((name, schema) -> byAddress.put(ModelRegistry.urlOf(name), schema));
        Oracle oracle = Oracle.of(byAddress);
        BodyValidator ours = BodyValidator.of(models);
        List<String> differences = new ArrayList<>();
        bodies.forEach((name, texts) -> texts.forEach(body -> {
            Optional<List<String>> theirs = oracle.errors(ModelRegistry.urlOf(name), body);
            List<String> found = ours.check(name, body).stream().map(Violation::message).toList();
            if (!theirs.equals(Optional.of(found))) {
                differences.add(models.get(name) + "\n  " + body + "\n    theirs " + theirs.map(Object::toString).orElse("gives up")
                        + "\n    ours   " + found);
            }
        }));
        assertThat(String.join("\n", differences)).isEmpty();
    }

    @AddLifecycleHook(NeedsOracle.class)
    @Property(tries = 400, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void violationsOfAnyPairAreThoseOfTheOlderValidator(@ForAll("schemas") String schema, @ForAll("values") String body) {
        Optional<List<String>> theirs = Oracle.of(Map.of(ModelRegistry.urlOf("M"), schema)).errors(ModelRegistry.urlOf("M"), body);
        Assume.that(theirs.isPresent()); // The schema itself is wrong, such as with a value twice in a list.
        List<String> ours = BodyValidator.of(Map.of("M", schema)).check("M", body).stream().map(Violation::message).toList();
        assertThat(ours).isEqualTo(theirs.get());
    }

    /** Skips a property where the library is not. */
    static final class NeedsOracle implements SkipExecutionHook {
        @Override public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Oracle.isThere() ? SkipResult.doNotSkip() : SkipResult.skip("skipped: target/oracle is not there");
        }
    }

    @Provide Arbitrary<String> schemas() {
        return ArbitrarySchemas.schemas();
    }

    @Provide Arbitrary<String> values() {
        return ArbitrarySchemas.values();
    }

    private void read() throws IOException {
        String model = "";
        for (String line : Files.readAllLines(TABLE)) {
            int equals = line.matches("\\w*=.*") ? line.indexOf('=') : -1;
            if (equals >= 0) {
                model = equals == 0 ? "m" + models.size() : line.substring(0, equals);
                models.put(model, line.substring(equals + 1));
                bodies.put(model, new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                bodies.get(model).add(line);
            }
        }
    }
}
