package dev.apigw.lint.rule;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.Subject;
import dev.apigw.model.DomainName;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code execute-api} address that each API has, unless it is disabled. */
final class DefaultEndpoint {
    private DefaultEndpoint() {}

    /** The domains that lead to the API at hand while its default endpoint is enabled. */
    static Stream<DomainName> domainsBeside(Subject subject) {
        return subject.definition().api().disableExecuteApiEndpoint() ? Stream.empty() : subject.project().stream()
                .flatMap(project -> project.account().domainNames().stream())
                .filter(domain -> domain.basePathMappings().stream().anyMatch(mapping -> mapping.restApiId().isEmpty()));
    }

    /** Where the endpoint is configured; the whole definition if nowhere. */
    static Origin place(Subject subject) {
        MapNode root = subject.definition().document().root();
        Optional<MapNode.Entry> inServer = root.get("servers").flatMap(Node::asList).stream().flatMap(list -> list.items()
                .stream().limit(1))
                .flatMap(server -> server.asMap().flatMap(map -> map.entry(Extensions.ENDPOINT_CONFIGURATION)).stream())
                        .findFirst();
        return inServer.or(() -> root.entry(Extensions.ENDPOINT_CONFIGURATION)).or(() -> root.entry("info"))
                .<Origin>map(entry -> InFile.of(entry.key())).orElse(InFile.of(root));
    }
}
