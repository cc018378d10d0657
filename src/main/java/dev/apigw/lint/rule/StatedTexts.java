package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Integration;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of a definition in which something may be hidden or referred to: addresses, mapping expressions, templates. */
final class StatedTexts {
    private StatedTexts() {}

    /** Every text, in the order of the methods; those of gateway responses and authorizers last. */
    static Stream<Stated> in(RestApi api) {
        return Stream.of(expressions(api), templates(api), addresses(api)).flatMap(texts -> texts);
    }

    /** Each place once: an alias or a reference states one template for many methods, and some are long. */
    private static Stream<Stated> once(Stream<Stated> texts) {
        Set<Origin> seen = new HashSet<>();
        return texts.filter(text -> seen.add(text.origin()));
    }

    /** Parameter mappings of requests, responses and gateway responses, and identity sources. */
    static Stream<Stated> expressions(RestApi api) {
        Stream<Stated> mapped = integrations(api).flatMap(integration -> Stream.concat(
                integration.requestParameters().values().stream(),
                integration.integrationResponses().stream().flatMap(response -> response.responseParameters().values().stream())));
        Stream<Stated> ofGateway = api.gatewayResponses().stream().flatMap(response ->
                response.responseParameters().values().stream());
        Stream<Stated> sources = api.authorizers().stream().flatMap(authorizer -> authorizer.identitySource().stream());
        return once(Stream.of(mapped, ofGateway, sources).flatMap(texts -> texts));
    }

    /** Mapping templates, and those of gateway responses. */
    static Stream<Stated> templates(RestApi api) {
        return once(Stream.concat(
                integrations(api).flatMap(integration -> Stream.concat(integration.requestTemplates().values().stream(),
                        integration.integrationResponses().stream()
                                .flatMap(response -> response.responseTemplates().values().stream()))),
                api.gatewayResponses().stream().flatMap(response -> response.responseTemplates().values().stream())));
    }

    /** URIs, ARNs and ids, in which a stage variable stands as <code>${stageVariables.NAME}</code>. */
    static Stream<Stated> addresses(RestApi api) {
        Stream<Stated> ofIntegrations = integrations(api).flatMap(integration -> Stream.of(integration.uri(),
                integration.credentials(), integration.connectionId(), integration.integrationTarget()).flatMap(Optional::stream));
        Stream<Stated> ofAuthorizers = api.authorizers().stream().flatMap(authorizer -> Stream.concat(
                Stream.of(authorizer.authorizerUri(), authorizer.authorizerCredentials()).flatMap(Optional::stream),
                authorizer.providerARNs().stream()));
        return once(Stream.concat(ofIntegrations, ofAuthorizers));
    }

    static Stream<Integration> integrations(RestApi api) {
        return api.methods().flatMap(each -> each.method().methodIntegration().stream());
    }
}
