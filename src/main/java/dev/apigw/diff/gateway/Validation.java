package dev.apigw.diff.gateway;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.MethodPairs.Pair;
import dev.apigw.model.Method;
import dev.apigw.model.RequestValidator;
import dev.apigw.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is checked of a request before it reaches the backend; what the validator is called does not matter. */
final class Validation implements DiffRule {
    private static final ChangeInfo WEAKENED = new ChangeInfo("request-validation-weakened", Judgement.SECURITY,
            "Something of a request reaches the backend unchecked.");
    private static final ChangeInfo STRENGTHENED = new ChangeInfo("request-validation-strengthened", Judgement.BEHAVIOUR,
            "Something of a request is checked that was not.");
    private static final ChangeInfo MODEL = new ChangeInfo("validation-model-changed", Judgement.BEHAVIOUR,
            "Bodies of requests are checked against another schema.");

    @Override public List<ChangeInfo> infos() {
        return List.of(WEAKENED, STRENGTHENED, MODEL);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        RestApi before = comparison.before().definition().api();
        RestApi after = comparison.after().definition().api();
        ModelEquality models = new ModelEquality(before, after);
        return comparison.methods().pairs().stream().flatMap(pair -> {
            Optional<RequestValidator> old = validator(pair.before().method(), before);
            Optional<RequestValidator> now = validator(pair.after().method(), after);
            List<Change> changes = new ArrayList<>();
            switched(pair, isBody(old), isBody(now), "The body of requests").ifPresent(changes::add);
            switched(pair, isParameters(old), isParameters(now), "Required parameters").ifPresent(changes::add);
            if (isBody(old) && isBody(now)) {
                changes.addAll(models(pair, models));
            }
            return changes.stream();
        });
    }

    private static Optional<RequestValidator> validator(Method method, RestApi api) {
        return method.requestValidator().flatMap(api::requestValidator);
    }

    private static boolean isBody(Optional<RequestValidator> validator) {
        return validator.filter(RequestValidator::validateRequestBody).isPresent();
    }

    private static boolean isParameters(Optional<RequestValidator> validator) {
        return validator.filter(RequestValidator::validateRequestParameters).isPresent();
    }

    private static Optional<Change> switched(Pair pair, boolean before, boolean after, String what) {
        String verb = what.startsWith("The") ? " is" : " are";
        return before == after ? Optional.empty() : Optional.of(after
                ? change(STRENGTHENED, pair, what + verb + " checked now: requests that got through may be answered with 400.")
                : change(WEAKENED, pair, what + verb + " checked no more: everything reaches the backend."));
    }

    private static List<Change> models(Pair pair, ModelEquality models) {
        Method before = pair.before().method();
        Method after = pair.after().method();
        Set<String> types = new TreeSet<>(before.requestModels().keySet());
        types.addAll(after.requestModels().keySet());
        List<Change> changes = new ArrayList<>();
        for (String type : types) {
            Optional<String> old = Optional.ofNullable(before.requestModels().get(type));
            Optional<String> now = Optional.ofNullable(after.requestModels().get(type));
            if (now.isEmpty()) {
                changes.add(change(WEAKENED, pair, "Bodies of `" + type + "` are checked no more: there is no model for them."));
            } else if (old.isEmpty()) {
                changes.add(change(STRENGTHENED, pair, "Bodies of `" + type + "` are checked against the model `" + now.get() + "` now."));
            } else if (!models.areEqual(old.get(), now.get())) {
                changes.add(change(MODEL, pair, "Bodies of `" + type + "` are checked against another schema: "
                        + (old.equals(now) ? "the model `" + now.get() + "` has changed."
                        : "the model is `" + now.get() + "` instead of `" + old.get() + "`."))
                        .withTexts(models.textBefore(old.get()), models.textAfter(now.get())));
            }
        }
        return changes;
    }

    private static Change change(ChangeInfo info, Pair pair, String message) {
        return Change.of(info, pair.subject(), Optional.of(pair.before().method().origin()),
                Optional.of(pair.after().method().origin()), message);
    }
}
