package dev.apigw.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModificationsTest {
    private static final StoredDefinition BEFORE = StoredDefinition.of("""
            {"openapi": "3.0.1", "info": {"title": "a", "version": "1"},
             "paths": {"/a": {"get": {"x": 1}, "x-amazon-apigateway-any-method": {}, "parameters": []}, "/b": {"post": {}}},
             "components": {"schemas": {"A": {"type": "object", "properties": {"p": 1}}, "B": {}}}}""");
    private static final StoredDefinition AFTER = StoredDefinition.of("""
            {"info": {"version": "2", "title": "a"}, "openapi": "3.0.1",
             "paths": {"/a": {"x-amazon-apigateway-any-method": {}, "get": {"x": 2}, "parameters": [1], "put": {}}},
             "components": {"schemas": {"A": {"properties": {"p": 2}, "type": "object"}, "C": {}}}}""");

    private static List<String> shown(List<Modification> modifications) {
        return modifications.stream().map(each -> each.kind().sign() + " " + each.subject()).toList();
    }

    @Test
    void namesMethodsAndPartsButNotTheirMembers() {
        assertThat(shown(Modifications.ofDefinitions(BEFORE, AFTER))).containsExactly("~ GET /a", "~ paths /a parameters", "+ PUT /a",
                "- POST /b", "~ components/schemas/A", "- components/schemas/B", "+ components/schemas/C", "~ info/version");
    }

    @Test
    void namesWhatBothHave() {
        assertThat(Modifications.kept(BEFORE, AFTER)).containsExactly("ANY /a", "info/title");
    }

    @Test
    void nothingDiffersBetweenOrdersOfKeys() {
        StoredDefinition other = StoredDefinition.of("{\"b\": {\"d\": 1, \"c\": 2}, \"a\": 1}");
        assertThat(Modifications.ofDefinitions(other, StoredDefinition.of("{\"a\": 1, \"b\": {\"c\": 2, \"d\": 1}}"))).isEmpty();
    }
}
