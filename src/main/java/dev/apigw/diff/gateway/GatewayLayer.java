package dev.apigw.diff.gateway;

import dev.apigw.diff.DiffRule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of this package. */
public final class GatewayLayer {
    private GatewayLayer() {}

    /** Every rule, once. */
    public static List<DiffRule> rules() {
        return Stream.of(Integrations.rules(), IntegrationResponses.rules(), List.<DiffRule>of(new Access(), new Validation(),
                new ResourcePolicies()), AuthorizerSettings.rules(), ApiSettings.rules(), GatewayResponses.rules(), StageSettings.rules())
                .flatMap(List::stream).toList();
    }
}
