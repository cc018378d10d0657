package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedPath;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code docs-dropped-by-import}: a definition for API Gateway has no callbacks, links, webhooks or servers of operations
 * that it drops.
 */
final class DocsDroppedByImport implements LintRule {
    /** A key that an import drops, and what its author may expect of it. */
    private record Dropped(MapNode.Entry entry, String consequence) {}

    @Override public RuleInfo info() {
        return new RuleInfo("docs-dropped-by-import", Severity.INFO,
                "A definition for API Gateway has no callbacks, links, webhooks or servers of operations that it drops.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        MapNode root = definition.document().root();
        Stream<Dropped> webhooks = root.entry("webhooks").stream()
                .map(entry -> new Dropped(entry, "API Gateway sends no webhooks and keeps nothing of them"));
        Stream<Dropped> paths = StatedPath.in(definition).flatMap(path -> path.item().entry("servers").stream())
                .map(DocsDroppedByImport::servers);
        Stream<Dropped> operations = StatedMethod.in(definition).flatMap(method -> Stream.of(
                        method.operation().entry("callbacks").stream()
                                .map(entry -> new Dropped(entry, "API Gateway keeps nothing of them, and an export has none")),
                        method.operation().entry("servers").stream().map(DocsDroppedByImport::servers),
                        links(method))
                .flatMap(each -> each));
        Set<String> told = new HashSet<>();
        return Stream.of(webhooks, paths, operations).flatMap(each -> each).filter(dropped -> told.add(dropped.entry().name()))
                .map(dropped -> Finding.at(dropped.entry().key(), "`" + dropped.entry().name() + "` is dropped by the import: "
                        + dropped.consequence() + ".").withHint("Keep it in a definition for documentation, or remove it."));
    }

    private static Dropped servers(MapNode.Entry entry) {
        return new Dropped(entry, "the path is served by the API like every other one, whatever host stands here");
    }

    private static Stream<Dropped> links(StatedMethod method) {
        return method.responses().stream().flatMap(entry -> method.response(entry.name()).stream())
                .flatMap(response -> response.entry("links").stream())
                .map(entry -> new Dropped(entry, "method responses have none"));
    }
}
