package dev.apigw.diff.rule;

import dev.apigw.diff.DiffRule;
import java.util.List;

/** The rules about the contract with clients: paths, methods, parameters, schemas, security. */
final class ContractRules {
    private ContractRules() {}

    static List<DiffRule> all() {
        return List.of(new OperationRule(), new LifecycleRule(), new ParameterRule(), new RequestBodyRule(), new ResponseRule(),
                new SchemaRule(), new SecurityRule(), new SecuritySchemeRule(), new ModelRule());
    }
}
