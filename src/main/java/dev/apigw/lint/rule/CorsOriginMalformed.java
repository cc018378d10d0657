package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Edits;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.source.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code cors-origin-malformed}: an allowed origin is one origin, as browsers send it. */
final class CorsOriginMalformed implements LintRule {
    private static final Pattern ORIGIN = Pattern.compile("\\*|null|[a-z][a-z0-9+.-]*://[^/,\\s*]+", Pattern.CASE_INSENSITIVE);

    @Override public RuleInfo info() {
        return new RuleInfo("cors-origin-malformed", Severity.ERROR,
                "`Access-Control-Allow-Origin` is `*` or one origin: scheme, host and port.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        RestApi api = definition.api();
        Stream<Stated> origins = Stream.concat(
                StatedTexts.integrations(api).flatMap(i -> i.integrationResponses().stream())
                        .flatMap(response -> Cors.header(response, Cors.ALLOW_ORIGIN).stream()),
                api.gatewayResponses().stream().flatMap(response -> Cors.header(response, Cors.ALLOW_ORIGIN).stream()));
        return origins.filter(origin -> Cors.fixed(origin).filter(text -> !ORIGIN.matcher(text).matches()).isPresent())
                .map(origin -> Finding.at(origin.origin(), "`" + Cors.fixed(origin).orElseThrow()
                        + "` is not an origin, so it is equal to none that a browser sends, and answers are hidden.")
                        .withHint("Write one `https://HOST`, without a path, a slash at the end or a second origin.")
                        .withFix("Take the slash at its end away.", withoutSlash(definition, origin)));
    }

    /** The edit that makes an origin of a text that differs by nothing else. */
    private static Optional<TextEdit> withoutSlash(Definition definition, Stated origin) {
        return Cors.fixed(origin).filter(text -> text.endsWith("/")).map(text -> text.substring(0, text.length() - 1))
                .filter(text -> ORIGIN.matcher(text).matches())
                .flatMap(text -> Written.at(definition, origin.origin()).flatMap(Node::asScalar)
                        .flatMap(scalar -> Edits.replaceText(scalar, "'" + text + "'")));
    }
}
