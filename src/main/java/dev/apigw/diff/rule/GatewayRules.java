package dev.apigw.diff.rule;

import dev.apigw.diff.DiffRule;
import dev.apigw.diff.gateway.GatewayLayer;
import java.util.List;

/** The rules about the gateway: integrations, templates, access, stages. */
final class GatewayRules {
    private GatewayRules() {}

    static List<DiffRule> all() {
        return GatewayLayer.rules();
    }
}
