package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.SECURITY;

import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.model.Authorizer;
import dev.apigw.model.Stated;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an authorizer decides. */
final class AuthorizerSettings {
    /** Source: documented – API reference, {@code Authorizer}: the result is kept for 300 seconds unless another time is stated. */
    private static final int DEFAULT_TTL = 300;

    private static final List<Setting<Authorizer>> SETTINGS = List.of(
            Setting.of("authorizer-type-changed", SECURITY, "An authorizer is of another type.", "type",
                    a -> Optional.of(a.type()), Verdict.always(Verdict.security("it decides in another way"))),
            Setting.stated("authorizer-uri-changed", SECURITY, "Another function decides who may call.", "authorizerUri",
                    Authorizer::authorizerUri, Verdict.always(Verdict.security("another function decides who may call"))),
            Setting.stated("authorizer-credentials-changed", SECURITY, "The function of an authorizer is called as somebody else.",
                    "authorizerCredentials", Authorizer::authorizerCredentials,
                    Verdict.always(Verdict.security("the function is called with other rights"))),
            Setting.of("authorizer-identity-source-changed", SECURITY, "An authorizer looks at other parts of a request.",
                    "identitySource", a -> sources(a.identitySource()), (before, after) -> isMore(before, after)
                            ? Verdict.behaviour("requests without the added part are answered with 401")
                            : Verdict.security("requests get to the function, or share its answer, that were refused or told apart")),
            Setting.stated("authorizer-validation-expression-changed", SECURITY, "Other tokens are refused before the authorizer is asked.",
                    "identityValidationExpression", Authorizer::identityValidationExpression, Verdict.presence(
                            Verdict.behaviour("tokens of another form are answered with 401"),
                            Verdict.security("tokens of every form reach the function"),
                            Verdict.security("tokens of another form reach the function"))),
            Setting.of("authorizer-ttl-changed", SECURITY, "The answer of an authorizer is kept for another time.",
                    "authorizerResultTtlInSeconds",
                    a -> Optional.of(Integer.toString(a.authorizerResultTtlInSeconds().orElse(DEFAULT_TTL))),
                    Verdict.number(Verdict.security("a right that was taken away works for longer"),
                            Verdict.cost("the function is called more often"))),
            Setting.of("authorizer-providers-changed", SECURITY, "Tokens of other user pools are taken.", "providerARNs",
                    a -> set(a.providerARNs()), (before, after) -> isMore(after, before)
                            ? Verdict.behaviour("tokens of a user pool are refused that were taken")
                            : Verdict.security("tokens of another user pool are taken")));

    private AuthorizerSettings() {}

    static List<DiffRule> rules() {
        return List.of(new SettingsRule<>(SETTINGS, AuthorizerSettings::pairs));
    }

    private static Stream<Matched<Authorizer>> pairs(Comparison comparison) {
        return Access.Authorizers.of(comparison).pairs().stream();
    }

    /** Whether nothing but the name tells them apart. */
    static boolean areAlike(Authorizer a, Authorizer b) {
        return SETTINGS.stream().allMatch(setting -> setting.value().apply(a).equals(setting.value().apply(b)));
    }

    private static Optional<String> sources(Optional<Stated> stated) {
        return stated.map(Stated::value).map(text -> Arrays.stream(text.split(",")).map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new))).map(parts -> String.join(", ", parts));
    }

    private static Optional<String> set(List<Stated> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.stream().map(Stated::value).distinct().sorted()
                .collect(Collectors.joining(", ")));
    }

    /** Whether a list of parts holds all of another one, and more. */
    private static boolean isMore(Optional<String> some, Optional<String> more) {
        return Arrays.asList(more.orElse("").split(", ")).containsAll(some.map(text -> Arrays.asList(text.split(", "))).orElse(List.of()));
    }
}
