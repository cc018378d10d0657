package dev.apigw.diff.contract;

import dev.apigw.build.Definition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that clients can see of an API.
 *
 * @param operations      in file order
 * @param securitySchemes by name, in file order
 * @param schemas         the named schemas, used or not, in file order
 */
public record Contract(List<Operation> operations, Map<String, SecurityScheme> securitySchemes, Map<String, SchemaUse> schemas) {
    public Contract {
        operations = List.copyOf(operations);
        securitySchemes = Collections.unmodifiableMap(new LinkedHashMap<>(securitySchemes));
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    }

    /** The contract of a definition, read when it is first asked for. */
    public static Contract of(Definition definition) {
        return definition.derived(Contract.class, known -> new ContractReader(known.document()).read());
    }
}
