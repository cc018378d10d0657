package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.fact.HttpMethods;
import dev.apigw.model.Resource;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Path items to resources and methods. */
final class Paths {
    private static final String DEFAULT_ROUTE = "/$default";
    private static final Set<String> OTHER_KEYS = Set.of("$ref", "summary", "description", "servers", "parameters",
            "trace"); // a rule of validate knows more to say about trace

    private final Reading reading;
    private final MethodReader methods;
    private final String prefix;

    /** @param prefix what is put before every path */
    Paths(Reading reading, MethodReader methods, String prefix) {
        this.reading = reading;
        this.methods = methods;
        this.prefix = prefix;
    }

    /** The resources; without paths only the root. Source: observed – conformance/import/cloudformation-no-paths. */
    List<Resource> read() {
        MapNode root = reading.document().root();
        ResourceTree tree = new ResourceTree(InFile.of(root));
        reading.object(root, "paths", "`paths`").map(MapNode::entries).orElse(List.of()).stream()
                .filter(entry -> !entry.name().startsWith("x-")).forEach(entry -> read(entry, tree));
        return tree.resources();
    }

    private void read(MapNode.Entry entry, ResourceTree tree) {
        String path = tree.add(prefix + "/" + entry.name(), InFile.of(entry.key()));
        if (entry.value().isNull()) {
            absent(entry, "Path `" + entry.name() + "`");
        }
        reading.object(entry.value(), "Path `" + entry.name() + "`")
                .ifPresent(item -> item.entries().forEach(member -> read(member, item, path, tree)));
    }

    private void read(MapNode.Entry member, MapNode item, String path, ResourceTree tree) {
        Optional<String> verb = verb(member.name());
        if (verb.isEmpty()) {
            ignored(member, path);
            return;
        }
        String what = "`" + member.name() + "` of `" + path + "`";
        if (member.value().isNull()) {
            absent(member, what);
        }
        reading.object(member.value(), what).ifPresent(operation -> {
            boolean defaultRoute = reading.isHttp() && Members.of(reading, operation, what).flag("isDefaultRoute").orElse(false);
            String own = defaultRoute ? tree.add(DEFAULT_ROUTE, InFile.of(member.key())) : path;
            tree.put(own, methods.read(operation, item, verb.get(), own, InFile.of(member.key())));
        });
    }

    /** The verb of a path item's key; keys are in lower case. */
    private static Optional<String> verb(String key) {
        if (key.equals(Extensions.ANY_METHOD)) {
            return Optional.of(HttpMethods.ANY);
        }
        String verb = key.toUpperCase(Locale.ROOT);
        boolean known = HttpMethods.ALL.contains(verb) && !verb.equals(HttpMethods.ANY);
        return known && key.equals(verb.toLowerCase(Locale.ROOT)) ? Optional.of(verb) : Optional.empty();
    }

    /** A key without a value: SAM refuses it, what the import itself does is not recorded. */
    private void absent(MapNode.Entry entry, String what) {
        reading.report(Diagnostic.of(reading.isSam() ? "structure-unreadable" : "structure-null",
                reading.isSam() ? Severity.ERROR : Severity.WARNING, InFile.of(entry.key()),
                what + " has no value, so nothing becomes of it.").withHint("Write a mapping, or take the key away."));
    }

    private void ignored(MapNode.Entry member, String path) {
        if (OTHER_KEYS.contains(member.name()) || member.name().startsWith("x-")) {
            return;
        }
        if (reading.isSam() && member.value().asMap().isEmpty() && !member.name().startsWith("Fn::")) {
            reading.unreadable(member.value(), "`" + member.name() + "` of `" + path + "`", "a mapping");
            return;
        }
        reading.report(Diagnostic.warning("path-item-key-ignored", InFile.of(member.key()),
                "`" + member.name() + "` of `" + path + "` is no method of API Gateway, so it is ignored.")
                .withHint("Use one of `get`, `put`, `post`, `delete`, `patch`, `options`, `head`, `" + Extensions.ANY_METHOD
                        + "`."));
    }
}
