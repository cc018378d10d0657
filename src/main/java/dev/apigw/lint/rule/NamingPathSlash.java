package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedPath;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code naming-path-slash}: a path has no empty segment and no slash at its end. */
final class NamingPathSlash implements LintRule {
    private static final Pattern PATH = Pattern.compile("(?:/[^/?#]+)+");

    @Override public RuleInfo info() {
        return new RuleInfo("naming-path-slash", Severity.INFO,
                "A path has no empty segment and no slash at its end.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Set<String> all = StatedPath.in(subject.definition()).map(path -> path.key().text()).collect(Collectors.toSet());
        return StatedPath.in(subject.definition()).filter(path -> !path.key().text().equals("/")
                && path.key().text().startsWith("/"))
                .filter(path -> path.key().text().endsWith("/") || path.key().text().contains("//"))
                .map(path -> finding(path, all.contains(path.path().toString())));
    }

    private static Finding finding(StatedPath path, boolean stated) {
        String plain = path.path().toString();
        Finding finding = Finding.at(path.key(), "API Gateway makes the resource `" + plain + "` of `" + path.key().text()
                + "`, so the definition tells clients another path than the one that is there.").withHint("Write `" + plain + "`.");
        String written = path.key().span().text();
        int at = written.indexOf(path.key().text());
        return stated || at < 0 || !PATH.matcher(plain).matches() ? finding
                : finding.withFix(new Fix("Write `" + plain + "`.", List.of(new TextEdit(path.key().span(),
                        written.substring(0, at) + plain + written.substring(at + path.key().text().length())))));
    }
}
