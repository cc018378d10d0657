package dev.apigw.diff.rule;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.contract.Contract;
import dev.apigw.diff.contract.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to show who one is; whether anybody asks for them is another rule. */
final class SecuritySchemeRule implements DiffRule {
    private static final Kinds KINDS = new Kinds("contract-security")
            .safe("api-security-component-added", "There is a new security scheme.")
            .safe("api-security-component-removed", "A security scheme is gone.")
            .breaking("api-security-component-type-changed", "A security scheme is of another type.")
            .breaking("api-security-component-place-changed", "A security scheme wants its credential at another place.")
            .risky("api-security-component-oauth-url-changed", "A security scheme has another authorization URL.")
            .risky("api-security-component-oauth-token-url-changed", "A security scheme has another token URL.")
            .safe("api-security-component-oauth-scope-added", "A security scheme has a new scope.")
            .risky("api-security-component-oauth-scope-removed", "A security scheme has lost a scope.")
            .safe("api-security-component-oauth-scope-changed", "A scope of a security scheme is described otherwise.");

    @Override public List<ChangeInfo> infos() {
        return KINDS.all();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        Map<String, SecurityScheme> before = Contract.of(comparison.before().definition()).securitySchemes();
        Map<String, SecurityScheme> after = Contract.of(comparison.after().definition()).securitySchemes();
        return Stream.of(
                before.values().stream().filter(scheme -> !after.containsKey(scheme.name())).map(scheme -> Change.of(
                        KINDS.get("api-security-component-removed"), subject(scheme), Optional.of(scheme.origin()), Optional.empty(),
                        "Security scheme `" + scheme.name() + "` is gone.")),
                after.values().stream().filter(scheme -> !before.containsKey(scheme.name())).map(scheme -> Change.of(
                        KINDS.get("api-security-component-added"), subject(scheme), Optional.empty(), Optional.of(scheme.origin()),
                        "Security scheme `" + scheme.name() + "` is new.")),
                after.values().stream().filter(scheme -> before.containsKey(scheme.name()))
                        .flatMap(scheme -> kept(before.get(scheme.name()), scheme))).flatMap(changes -> changes);
    }

    private static String subject(SecurityScheme scheme) {
        return "security scheme " + scheme.name();
    }

    private static Stream<Change> kept(SecurityScheme before, SecurityScheme after) {
        if (!before.type().equals(after.type())) {
            return text("api-security-component-type-changed", before, after, "its type", Optional.of(before.type()),
                    Optional.of(after.type()), ", so clients that show the old credential are refused");
        }
        return Stream.of(
                text("api-security-component-place-changed", before, after, "the place of its credential", Optional.of(before.place()),
                        Optional.of(after.place()), ", so clients that show it at the old place are refused"),
                text("api-security-component-oauth-url-changed", before, after, "`authorizationUrl`", before.authorizationUrl(),
                        after.authorizationUrl(), ""),
                text("api-security-component-oauth-token-url-changed", before, after, "`tokenUrl`", before.tokenUrl(),
                        after.tokenUrl(), ""),
                scopes(before, after)).flatMap(changes -> changes);
    }

    private static Stream<Change> text(String id, SecurityScheme before, SecurityScheme after, String what, Optional<String> from,
                                       Optional<String> to, String consequence) {
        return from.equals(to) ? Stream.empty() : Stream.of(change(id, before, after, what + " was " + quoted(from) + " and is "
                + quoted(to) + consequence));
    }

    private static String quoted(Optional<String> text) {
        return text.filter(value -> !value.isEmpty()).map(value -> "`" + value + "`").orElse("not stated");
    }

    private static Change change(String id, SecurityScheme before, SecurityScheme after, String what) {
        return Change.of(KINDS.get(id), subject(after), Optional.of(before.origin()), Optional.of(after.origin()),
                "Security scheme `" + after.name() + "`: " + what + ".");
    }

    private static Stream<Change> scopes(SecurityScheme before, SecurityScheme after) {
        return Stream.of(
                before.scopes().keySet().stream().filter(scope -> !after.scopes().containsKey(scope))
                        .map(scope -> change("api-security-component-oauth-scope-removed", before, after, "scope `" + scope + "` is gone")),
                after.scopes().keySet().stream().filter(scope -> !before.scopes().containsKey(scope))
                        .map(scope -> change("api-security-component-oauth-scope-added", before, after, "scope `" + scope + "` is new")),
                after.scopes().entrySet().stream().filter(scope -> before.scopes().containsKey(scope.getKey())
                        && !before.scopes().get(scope.getKey()).equals(scope.getValue())).map(scope -> change(
                        "api-security-component-oauth-scope-changed", before, after,
                        "scope `" + scope.getKey() + "` is described otherwise"))).flatMap(changes -> changes);
    }
}
