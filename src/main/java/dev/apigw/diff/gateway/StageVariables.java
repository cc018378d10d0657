package dev.apigw.diff.gateway;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.Side;
import dev.apigw.mapping.StageVariableReferences;
import dev.apigw.model.Authorizer;
import dev.apigw.model.SecretNames;
import dev.apigw.model.Stage;
import dev.apigw.model.Stated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variables of the stage; those that no integration, template or authorizer mentions change nothing. */
final class StageVariables implements DiffRule {
    private static final ChangeInfo ADDED = new ChangeInfo("stage-variable-added", Judgement.BEHAVIOUR,
            "The stage has a variable more.");
    private static final ChangeInfo REMOVED = new ChangeInfo("stage-variable-removed", Judgement.BEHAVIOUR,
            "The stage has a variable less.");
    private static final ChangeInfo CHANGED = new ChangeInfo("stage-variable-changed", Judgement.BEHAVIOUR,
            "A variable of the stage has another value.");

    @Override public List<ChangeInfo> infos() {
        return List.of(ADDED, REMOVED, CHANGED);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return StageSettings.pairs(comparison).flatMap(stages -> {
            Map<String, String> before = stages.before().variables();
            Map<String, String> after = stages.after().variables();
            Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
            Set<String> used = names.isEmpty() ? Set.of() : used(comparison);
            return names.stream().map(name -> change(stages, name, used.contains(name)));
        });
    }

    private static Change change(Matched<Stage> stages, String name, boolean used) {
        Optional<String> before = Optional.ofNullable(stages.before().variables().get(name)).map(value -> SecretNames.shown(name, value));
        Optional<String> after = Optional.ofNullable(stages.after().variables().get(name)).map(value -> SecretNames.shown(name, value));
        ChangeInfo info = before.isEmpty() ? ADDED : after.isEmpty() ? REMOVED : CHANGED;
        String sentence = Setting.sentence("variables." + name, before, after);
        String consequence = !used ? "nothing in the definition mentions it" : after.isEmpty()
                ? "what mentions it gets an empty text" : "what mentions it in the definition gets this value";
        return Change.of(info, stages.subject(), stages.originBefore(), stages.originAfter(), sentence + ": " + consequence + ".")
                .judged(used ? Judgement.BEHAVIOUR : Judgement.NONE);
    }

    /** The variables that either definition mentions. */
    private static Set<String> used(Comparison comparison) {
        return Stream.of(comparison.before(), comparison.after()).flatMap(StageVariables::texts)
                .flatMap(text -> StageVariableReferences.namesIn(text).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> texts(Side side) {
        return Stream.concat(side.definition().api().methods().flatMap(method -> method.method().methodIntegration().stream())
                .flatMap(Integrations::texts), side.definition().api().authorizers().stream().flatMap(StageVariables::texts));
    }

    private static Stream<String> texts(Authorizer authorizer) {
        return Stream.of(authorizer.authorizerUri(), authorizer.authorizerCredentials(), authorizer.identitySource())
                .flatMap(Optional::stream).map(Stated::value);
    }
}
