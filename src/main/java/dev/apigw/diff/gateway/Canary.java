package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.BEHAVIOUR;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.model.CanarySettings;
import dev.apigw.model.SecretNames;
import dev.apigw.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The canary of a stage: who gets it, and what it gives them. */
final class Canary implements DiffRule {
    private static final ChangeInfo ADDED = new ChangeInfo("canary-added", BEHAVIOUR, "A share of the requests gets a canary.");
    private static final ChangeInfo REMOVED = new ChangeInfo("canary-removed", BEHAVIOUR, "There is no canary any more.");
    private static final ChangeInfo VARIABLE = new ChangeInfo("canary-variable-changed", BEHAVIOUR,
            "The canary overrides a variable of the stage otherwise.");

    private static final List<Setting<CanarySettings>> SETTINGS = List.of(
            Setting.of("canary-percent-changed", BEHAVIOUR, "Another share of the requests gets the canary.", "percentTraffic",
                    canary -> Optional.of(percent(canary)),
                    Verdict.number(Verdict.behaviour("more requests get the canary"), Verdict.behaviour("fewer requests get the canary"))),
            Setting.stated("canary-deployment-changed", BEHAVIOUR, "The canary serves another deployment.", "deploymentId",
                    CanarySettings::deployment, Verdict.always(Verdict.behaviour("the canary answers otherwise"))),
            Setting.of("canary-cache-changed", BEHAVIOUR, "The canary shares the cache of the stage, or no more.", "useStageCache",
                    canary -> Optional.of(Boolean.toString(canary.useStageCache())), Verdict.flag(
                            Verdict.behaviour("answers of canary and stage are kept together"),
                            Verdict.behaviour("the canary has a cache of its own"))));

    @Override public List<ChangeInfo> infos() {
        return Stream.concat(Stream.of(ADDED, REMOVED, VARIABLE), SETTINGS.stream().map(Setting::info)).toList();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return StageSettings.pairs(comparison).flatMap(stages -> {
            Optional<CanarySettings> before = stages.before().canarySettings();
            Optional<CanarySettings> after = stages.after().canarySettings();
            if (before.isPresent() && after.isPresent()) {
                Matched<CanarySettings> both = stages.with(before.get(), after.get());
                return Stream.concat(SETTINGS.stream().flatMap(setting -> setting.change(both).stream()), variables(both).stream());
            }
            return before.isEmpty() && after.isEmpty() ? Stream.empty() : Stream.of(after.isPresent()
                    ? change(ADDED, stages, "There is a canary now: " + percent(after.get()) + " percent of the requests get it.")
                    : change(REMOVED, stages, "There is no canary any more: all requests get what the stage serves."));
        });
    }

    private static List<Change> variables(Matched<CanarySettings> pair) {
        Set<String> names = new TreeSet<>(pair.before().stageVariableOverrides().keySet());
        names.addAll(pair.after().stageVariableOverrides().keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            String before = pair.before().stageVariableOverrides().get(name);
            String after = pair.after().stageVariableOverrides().get(name);
            if (!Objects.equals(before, after)) {
                String sentence = Setting.sentence("stageVariableOverrides." + name,
                        Optional.ofNullable(before).map(value -> SecretNames.shown(name, value)),
                        Optional.ofNullable(after).map(value -> SecretNames.shown(name, value)));
                changes.add(Change.of(VARIABLE, pair.subject(), pair.originBefore(), pair.originAfter(),
                        sentence + ": requests that get the canary see " + (after == null ? "the value of the stage." : "this value.")));
            }
        }
        return changes;
    }

    private static Change change(ChangeInfo info, Matched<Stage> stages, String message) {
        return Change.of(info, stages.subject(), stages.originBefore(), stages.originAfter(), message);
    }

    private static String percent(CanarySettings canary) {
        return BigDecimal.valueOf(canary.percentTraffic()).stripTrailingZeros().toPlainString();
    }
}
