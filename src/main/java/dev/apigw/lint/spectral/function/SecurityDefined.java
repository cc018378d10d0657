package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.List;

/** The function of the rules {@code oas2-operation-security-defined} and {@code oas3-operation-security-defined}. */
final class SecurityDefined {
    private SecurityDefined() {}

    static RulesetFunction with(Options options) throws OptionsException {
        MapNode map = options.map(List.of("oasVersion"), "{ \"oasVersion\": 3 }");
        boolean isOld = options.number(map, "oasVersion").filter(version -> version == 2).isPresent();
        return (value, call) -> check(value, isOld, call);
    }

    private static void check(Object value, boolean isOld, Call call) {
        if (!(value instanceof MapNode requirement) || !requirement.entries().stream().allMatch(entry ->
                call.value(entry.value()) instanceof ListNode scopes && call.items(scopes).stream().allMatch(String.class::isInstance))) {
            return;
        }
        MapNode root = call.inventory().root();
        Object schemes = isOld ? Js.member(root, "securityDefinitions") : Js.member(Js.member(root, "components"), "securitySchemes");
        for (MapNode.Entry entry : requirement.entries()) {
            if (!(schemes instanceof MapNode defined) || !defined.has(entry.name())) {
                String object = call.path().size() == 2 ? "API" : "Operation";
                String place = isOld ? "securityDefinitions" : "components.securitySchemes";
                call.reportAt(object + " \"security\" values must match a scheme defined in the \"" + place + "\" object.", entry.name());
                continue;
            }
            List<Object> scopes = call.items(call.value(entry.value()));
            for (int i = 0; i < scopes.size(); i++) {
                if (!isDefined(Js.string(scopes.get(i)), Js.member(defined, entry.name()), isOld)) {
                    call.reportAt("\"" + scopes.get(i) + "\" must be listed among scopes.", entry.name(), i);
                }
            }
        }
    }

    private static boolean isDefined(String scope, Object scheme, boolean isOld) {
        if (isOld) {
            return Js.member(scheme, "scopes") instanceof MapNode scopes && scopes.has(scope);
        }
        return Js.member(scheme, "flows") instanceof MapNode flows && flows.entries().stream().anyMatch(flow ->
                Js.member(Js.of(flow.value()), "scopes") instanceof MapNode scopes && scopes.has(scope));
    }
}
