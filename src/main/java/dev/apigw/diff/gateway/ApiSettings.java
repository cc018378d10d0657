package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.BEHAVIOUR;
import static dev.apigw.diff.Judgement.SECURITY;

import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.model.RestApi;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for the whole API. */
final class ApiSettings {
    private static final String PRIVATE = "PRIVATE";
    /** Media types that take JSON along. */
    private static final Pattern COVERS_JSON = Pattern.compile("\\*/\\*|application/(?:\\*|json)|[^/]+/(?:.*\\+)?json");

    private static final List<Setting<RestApi>> SETTINGS = List.of(
            Setting.of("endpoint-type-changed", BEHAVIOUR, "The API is reached through an endpoint of another type.",
                    "endpointConfiguration.types", api -> set(api.endpointConfiguration().types()), (before, after) ->
                            holds(before, PRIVATE) && !holds(after, PRIVATE)
                            ? Verdict.security("the API can be reached from the internet")
                            : Verdict.behaviour(holds(after, PRIVATE) ? "the API can be reached through VPC endpoints alone"
                                    : "address, headers and cache in front of the API change")),
            Setting.of("vpc-endpoints-changed", BEHAVIOUR, "The API has names at other VPC endpoints.",
                    "endpointConfiguration.vpcEndpointIds", api -> set(api.endpointConfiguration().vpcEndpointIds()),
                    Verdict.always(Verdict.behaviour("the names of the API resolve at other VPC endpoints"))),
            Setting.of("ip-address-type-changed", BEHAVIOUR, "The API takes requests of other versions of IP.",
                    "endpointConfiguration.ipAddressType", api -> api.endpointConfiguration().ipAddressType(),
                    Verdict.always(Verdict.behaviour("policies and logs see addresses of other versions of IP"))),
            Setting.of("execute-api-endpoint-changed", SECURITY, "The default endpoint of the API is open, or closed.",
                    "disableExecuteApiEndpoint", api -> Optional.of(Boolean.toString(api.disableExecuteApiEndpoint())), Verdict.flag(
                            Verdict.behaviour("requests to the default endpoint are answered with 403"),
                            Verdict.security("clients get round the custom domain and what stands in front of it"))),
            Setting.of("tls-policy-changed", SECURITY, "Clients may, or must, use another version of TLS.", "securityPolicy",
                    RestApi::securityPolicy, Verdict.always(Verdict.security("other versions and ciphers of TLS are taken"))),
            Setting.of("endpoint-access-mode-changed", SECURITY, "The host that clients name is checked otherwise.", "endpointAccessMode",
                    RestApi::endpointAccessMode, (before, after) -> after.equals(Optional.of("STRICT"))
                            ? Verdict.behaviour("requests whose host is another one than that of TLS are refused")
                            : Verdict.security("requests whose host is another one than that of TLS are taken")),
            Setting.of("api-key-source-changed", BEHAVIOUR, "API keys are looked for elsewhere.", "apiKeySource",
                    api -> Optional.of(api.apiKeySource()), (before, after) -> Verdict.behaviour(after.equals(Optional.of("AUTHORIZER"))
                            ? "a key in the header `x-api-key` is not looked at"
                            : "a key that an authorizer returns is not looked at")),
            Setting.of("binary-media-types-changed", BEHAVIOUR, "Other bodies are handled as binary.", "binaryMediaTypes",
                    api -> set(api.binaryMediaTypes()), ApiSettings::binary),
            Setting.of("compression-size-changed", BEHAVIOUR, "Answers of another size are compressed.", "minimumCompressionSize",
                    api -> api.minimumCompressionSize().isPresent() ? Optional.of(Integer.toString(api.minimumCompressionSize().getAsInt()))
                            : Optional.empty(), Verdict.presence(
                                    Verdict.behaviour("answers are compressed for clients that take it"),
                                    Verdict.behaviour("answers are no longer compressed"),
                                    Verdict.behaviour("answers of another size are compressed"))));

    private ApiSettings() {}

    static List<DiffRule> rules() {
        return List.of(new SettingsRule<>(SETTINGS, ApiSettings::pairs));
    }

    private static Stream<Matched<RestApi>> pairs(Comparison comparison) {
        RestApi before = comparison.before().definition().api();
        RestApi after = comparison.after().definition().api();
        return Stream.of(Matched.of("api", before, after, before.origin(), after.origin()));
    }

    private static Verdict binary(Optional<String> before, Optional<String> after) {
        boolean was = coversJson(before);
        boolean is = coversJson(after);
        return Verdict.behaviour(was == is ? "other bodies reach backend and client as they are, or as base64"
                : is ? "JSON counts as binary now: without `CONVERT_TO_TEXT` templates and models get no JSON, and Lambda gets base64"
                : "JSON is text again");
    }

    private static boolean coversJson(Optional<String> types) {
        return types.stream().flatMap(text -> Stream.of(text.split(", "))).anyMatch(type -> COVERS_JSON.matcher(type).matches());
    }

    private static Optional<String> set(Collection<String> values) {
        Set<String> sorted = new TreeSet<>(values);
        return sorted.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", sorted));
    }

    private static boolean holds(Optional<String> values, String value) {
        return values.filter(text -> List.of(text.split(", ")).contains(value)).isPresent();
    }
}
