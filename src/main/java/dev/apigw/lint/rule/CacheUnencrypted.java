package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.MethodSetting;
import java.util.List;
import java.util.stream.Stream;

/** {@code cache-unencrypted}: answers for authorized callers are kept encrypted. */
final class CacheUnencrypted implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cache-unencrypted", Severity.INFO,
                "Answers of methods with authorization are encrypted in the cache.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<CachedMethod> guarded = CachedMethod.in(subject).filter(each -> Methods.isAuthorized(each.called().method())).toList();
        return StatedStage.in(subject).stream().flatMap(stage -> {
            List<CachedMethod> plain = guarded.stream().filter(each -> each.stages().contains(stage.stage().stageName())
                    && !setting(stage, each).cacheDataEncrypted().orElse(false)).toList();
            return Methods.once(plain, first -> Finding.at(stage.at("methodSettings"), stage.name() + " keeps the answers of "
                            + Methods.name(first.called()) + Methods.others(plain)
                            + " unencrypted, though the method asks for authorization.")
                    .withHint("Set `cacheDataEncrypted: true`."));
        });
    }

    private static MethodSetting setting(StatedStage stage, CachedMethod each) {
        return stage.stage().methodSetting(each.called().resource().path(), each.called().method().httpMethod());
    }
}
