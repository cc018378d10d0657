package dev.apigw.project;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.model.DomainName;
import dev.apigw.model.EndpointConfiguration;
import dev.apigw.model.LambdaAlias;
import dev.apigw.model.Stated;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what stands before the API and behind it by name: custom domains in the shape of {@code get-domain-names}, with
 * {@code basePathMappings} in that of {@code get-base-path-mappings}; Lambda aliases in that of {@code aws lambda get-alias}.
 */
final class DomainsReader {
    private static final List<String> DOMAIN = List.of("domainName", "endpointConfiguration", "certificateArn",
            "certificateName", "certificateUploadDate", "regionalCertificateArn", "regionalCertificateName",
            "regionalDomainName", "regionalHostedZoneId", "distributionDomainName", "distributionHostedZoneId",
            "domainNameStatus", "domainNameStatusMessage", "securityPolicy", "endpointAccessMode", "routingMode", "tags",
            "mutualTlsAuthentication", "ownershipVerificationCertificateArn", "basePathMappings");
    private static final List<String> MAPPING = List.of("basePath", "restApiId", "stage");
    private static final List<String> ALIAS = List.of("AliasArn", "Name", "FunctionVersion", "Description", "RoutingConfig",
            "RevisionId");

    private final Members members;

    DomainsReader(Members members) {
        this.members = members;
    }

    List<DomainName> domainNames(Node node) {
        return items(node, "domainNames", "A domain name", "a domain name", DOMAIN).flatMap(map -> domain(map).stream()).toList();
    }

    List<LambdaAlias> lambdaAliases(Node node) {
        return items(node, "lambdaAliases", "A Lambda alias", "a Lambda alias", ALIAS).flatMap(map -> alias(map).stream()).toList();
    }

    private Stream<MapNode> items(Node node, String key, String what, String of, List<String> keys) {
        Node list = node.asMap().flatMap(map -> map.get("items")).orElse(node);
        if (list.asList().isEmpty()) {
            members.error(list.span(), "`" + key + "` is a list, this is " + list.describe() + ".");
        }
        return list.asList().stream().flatMap(found -> found.items().stream())
                .flatMap(item -> members.mapping(what, item).stream()).peek(map -> members.allow(map, of, keys));
    }

    private Optional<DomainName> domain(MapNode map) {
        Optional<String> name = members.required(map, "a domain name", "domainName", "Write `api.example.com`.")
                .flatMap(node -> members.text("domainName", node));
        return name.map(text -> new DomainName(text, map.entry("endpointConfiguration").flatMap(this::endpoint),
                stated(map, "certificateArn"), stated(map, "regionalCertificateArn"),
                map.entry("securityPolicy").flatMap(members::text),
                map.entry("mutualTlsAuthentication").flatMap(members::mapping).flatMap(tls -> stated(tls, "truststoreUri")),
                map.get("basePathMappings").map(this::mappings).orElse(List.of()), InFile.of(map)));
    }

    private Optional<Stated> stated(MapNode map, String key) {
        return map.entry(key).flatMap(entry -> members.text(entry).map(text -> new Stated(text, InFile.of(entry.value()))));
    }

    private Optional<EndpointConfiguration> endpoint(MapNode.Entry entry) {
        Optional<MapNode> map = members.mapping(entry);
        map.ifPresent(found -> members.allow(found, "`endpointConfiguration`", List.of("types", "ipAddressType", "vpcEndpointIds")));
        return map.map(found -> new EndpointConfiguration(texts(found, "types"),
                found.entry("ipAddressType").flatMap(members::text), texts(found, "vpcEndpointIds")));
    }

    private List<String> texts(MapNode map, String key) {
        return map.entry(key).flatMap(members::list).stream().flatMap(list -> list.items().stream())
                .flatMap(item -> members.text(key, item).stream()).toList();
    }

    private List<DomainName.BasePathMapping> mappings(Node node) {
        List<DomainName.BasePathMapping> mappings = new ArrayList<>();
        items(node, "basePathMappings", "A base path mapping", "a base path mapping", MAPPING).forEach(map ->
                mappings.add(new DomainName.BasePathMapping(map.entry("basePath").flatMap(members::text).orElse("(none)"),
                        map.entry("restApiId").flatMap(members::text), map.entry("stage").flatMap(members::text), InFile.of(map))));
        return mappings;
    }

    private Optional<LambdaAlias> alias(MapNode map) {
        Optional<String> arn = members.required(map, "a Lambda alias", "AliasArn", "Copy it from `aws lambda get-alias`.")
                .flatMap(node -> members.text("AliasArn", node));
        Optional<String> version = members.required(map, "a Lambda alias", "FunctionVersion", "Name the main version.")
                .flatMap(node -> members.text("FunctionVersion", node));
        Map<String, Double> weights = new LinkedHashMap<>();
        map.entry("RoutingConfig").filter(entry -> !entry.value().isNull()).flatMap(members::mapping)
                .flatMap(config -> config.entry("AdditionalVersionWeights")).flatMap(members::mapping)
                .ifPresent(found -> found.entries().forEach(entry ->
                        members.number(entry, 0, 1).ifPresent(weight -> weights.put(entry.name(), weight))));
        return arn.flatMap(text -> version.map(main -> new LambdaAlias(text, main, weights)));
    }
}
