package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedPath;
import dev.apigw.validate.ValidationRule;
import java.util.Set;
import java.util.stream.Stream;

/** {@code path-reserved}: {@code /ping} and {@code /sping} are left to the service. */
final class PathReserved implements ValidationRule {
    private static final Set<String> RESERVED = Set.of("/ping", "/sping");

    @Override public RuleInfo info() {
        return new RuleInfo("path-reserved", Severity.WARNING,
                "`/ping` and `/sping` at the root are left to the service's own health check.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedPath.in(definition).filter(path -> RESERVED.contains(path.path().toString()))
                .map(path -> Finding.at(path.key(), "`" + path.path() + "` is reserved for the service's health check, so "
                                + "behind a custom domain name requests to it do not reach this method.")
                        .withHint("Use another path, such as `/health`."));
    }
}
