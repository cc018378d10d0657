package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.BEHAVIOUR;
import static dev.apigw.diff.Judgement.SECURITY;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.fact.Extensions;
import dev.apigw.model.RestApi;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for the whole API. */
final class ApiSettings {
    private static final String PRIVATE = "PRIVATE";
    /** Media types that take JSON along. */
    private static final Pattern COVERS_JSON = Pattern.compile("\\*/\\*|application/(?:\\*|json)|[^/]+/(?:.*\\+)?json");

    private static final List<Setting<Definition>> SETTINGS = List.of(
            setting(Extensions.ENDPOINT_CONFIGURATION, "endpoint-type-changed", BEHAVIOUR,
                    "The API is reached through an endpoint of another type.",
                    "endpointConfiguration.types", api -> set(api.endpointConfiguration().types()), (before, after) ->
                            holds(before, PRIVATE) && !holds(after, PRIVATE)
                            ? Verdict.security("the API can be reached from the internet")
                            : Verdict.behaviour(holds(after, PRIVATE) ? "the API can be reached through VPC endpoints alone"
                                    : "address, headers and cache in front of the API change")),
            setting(Extensions.ENDPOINT_CONFIGURATION, "vpc-endpoints-changed", BEHAVIOUR, "The API has names at other VPC endpoints.",
                    "endpointConfiguration.vpcEndpointIds", api -> set(api.endpointConfiguration().vpcEndpointIds()),
                    Verdict.always(Verdict.behaviour("the names of the API resolve at other VPC endpoints"))),
            setting(Extensions.ENDPOINT_CONFIGURATION, "ip-address-type-changed", BEHAVIOUR,
                    "The API takes requests of other versions of IP.",
                    "endpointConfiguration.ipAddressType", api -> api.endpointConfiguration().ipAddressType(),
                    Verdict.always(Verdict.behaviour("policies and logs see addresses of other versions of IP"))),
            setting(Extensions.ENDPOINT_CONFIGURATION, "execute-api-endpoint-changed", SECURITY,
                    "The default endpoint of the API is open, or closed.",
                    "disableExecuteApiEndpoint", api -> Optional.of(Boolean.toString(api.disableExecuteApiEndpoint())), Verdict.flag(
                            Verdict.behaviour("requests to the default endpoint are answered with 403"),
                            Verdict.security("clients get round the custom domain and what stands in front of it"))),
            setting(Extensions.SECURITY_POLICY, "tls-policy-changed", SECURITY,
                    "Clients may, or must, use another version of TLS.", "securityPolicy",
                    RestApi::securityPolicy, Verdict.always(Verdict.security("other versions and ciphers of TLS are taken"))),
            setting(Extensions.ENDPOINT_ACCESS_MODE, "endpoint-access-mode-changed", SECURITY,
                    "The host that clients name is checked otherwise.", "endpointAccessMode",
                    RestApi::endpointAccessMode, (before, after) -> after.equals(Optional.of("STRICT"))
                            ? Verdict.behaviour("requests whose host is another one than that of TLS are refused")
                            : Verdict.security("requests whose host is another one than that of TLS are taken")),
            setting(Extensions.API_KEY_SOURCE, "api-key-source-changed", BEHAVIOUR,
                    "API keys are looked for elsewhere.", "apiKeySource",
                    api -> Optional.of(api.apiKeySource()), (before, after) -> Verdict.behaviour(after.equals(Optional.of("AUTHORIZER"))
                            ? "a key in the header `x-api-key` is not looked at"
                            : "a key that an authorizer returns is not looked at")),
            setting(Extensions.BINARY_MEDIA_TYPES, "binary-media-types-changed", BEHAVIOUR,
                    "Other bodies are handled as binary.", "binaryMediaTypes",
                    api -> set(api.binaryMediaTypes()), ApiSettings::binary),
            setting(Extensions.MINIMUM_COMPRESSION_SIZE, "compression-size-changed", BEHAVIOUR,
                    "Answers of another size are compressed.", "minimumCompressionSize",
                    api -> api.minimumCompressionSize().isPresent() ? Optional.of(Integer.toString(api.minimumCompressionSize().getAsInt()))
                            : Optional.empty(), Verdict.presence(
                                    Verdict.behaviour("answers are compressed for clients that take it"),
                                    Verdict.behaviour("answers are no longer compressed"),
                                    Verdict.behaviour("answers of another size are compressed"))));

    private ApiSettings() {}

    static List<DiffRule> rules() {
        return List.of(new SettingsRule<>(SETTINGS, ApiSettings::pairs));
    }

    private static Setting<Definition> setting(String extension, String id, Judgement judgement, String summary, String name,
                                               Function<RestApi, Optional<String>> value, Verdict.Of meaning) {
        return new Setting<>(new ChangeInfo(id, judgement, summary), name, definition -> value.apply(definition.api()),
                definition -> place(definition.document().root(), extension), meaning);
    }

    /** Where an extension of the root is stated; that of the endpoint stands at the first server in OpenAPI 3. */
    private static Optional<Origin> place(MapNode root, String extension) {
        return root.get(extension).or(() -> root.get("servers").flatMap(Node::asList).flatMap(list -> list.items().stream().findFirst())
                .flatMap(Node::asMap).flatMap(server -> server.get(extension))).map(InFile::of);
    }

    private static Stream<Matched<Definition>> pairs(Comparison comparison) {
        Definition before = comparison.before().definition();
        Definition after = comparison.after().definition();
        return Stream.of(Matched.of("api", before, after, before.api().origin(), after.api().origin()));
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
