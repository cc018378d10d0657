package dev.apigw.diff.gateway;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.MethodPairs;
import dev.apigw.diff.MethodPairs.Pair;
import dev.apigw.model.Authorizer;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who has to show what to call a method. */
final class Access implements DiffRule {
    private static final String OPEN = "NONE";
    private static final ChangeInfo REMOVED = new ChangeInfo("authorization-removed", Judgement.SECURITY,
            "A method can be called without authorization.");
    private static final ChangeInfo ADDED = new ChangeInfo("authorization-added", Judgement.BEHAVIOUR,
            "A method that everybody could call wants authorization.");
    private static final ChangeInfo CHANGED = new ChangeInfo("authorization-type-changed", Judgement.SECURITY,
            "A method wants authorization of another kind.");
    private static final ChangeInfo AUTHORIZER = new ChangeInfo("authorizer-replaced", Judgement.SECURITY,
            "Another authorizer decides who may call a method.");
    private static final ChangeInfo SCOPES = new ChangeInfo("authorization-scopes-changed", Judgement.SECURITY,
            "A method wants tokens with other scopes.");
    private static final ChangeInfo KEY_REMOVED = new ChangeInfo("api-key-no-longer-required", Judgement.SECURITY,
            "A method can be called without an API key.");
    private static final ChangeInfo KEY_ADDED = new ChangeInfo("api-key-now-required", Judgement.BEHAVIOUR,
            "A method wants an API key.");
    private static final ChangeInfo OPEN_METHOD = new ChangeInfo("open-method-added", Judgement.SECURITY,
            "A new method can be called by everybody.");
    private static final ChangeInfo PREFLIGHT = new ChangeInfo("cors-preflight-removed", Judgement.BEHAVIOUR,
            "Nothing answers the preflight requests of browsers any more.");

    @Override public List<ChangeInfo> infos() {
        return List.of(REMOVED, ADDED, CHANGED, AUTHORIZER, SCOPES, KEY_REMOVED, KEY_ADDED, OPEN_METHOD, PREFLIGHT);
    }

    @Override public Stream<Change> check(Comparison comparison) {
        Authorizers authorizers = Authorizers.of(comparison);
        MethodPairs methods = comparison.methods();
        return Stream.of(methods.pairs().stream().flatMap(pair -> changes(pair, authorizers).stream()),
                methods.added().stream()
                        .filter(method -> isOpen(method) && knowsAccess(comparison.before().definition().api()))
                        .map(method -> new Change(OPEN_METHOD.id(), OPEN_METHOD.judgement(),
                        MethodPairs.subject(method), Optional.empty(), Optional.of(method.method().origin()),
                        "The method is new and wants neither authorization nor an API key: everybody whom the resource policy lets in "
                                + "can call it.", Optional.empty())),
                methods.removed().stream().filter(Access::isPreflight).map(method -> new Change(PREFLIGHT.id(), PREFLIGHT.judgement(),
                        MethodPairs.subject(method), Optional.of(method.method().origin()), Optional.empty(),
                        "The mock that answers preflight requests is gone: browsers of other sites get 403 instead of headers of CORS.",
                        Optional.empty()))).flatMap(each -> each);
    }

    /** Whether anything was asked of callers so far: where all is open, one more open method is what is expected. */
    private static boolean knowsAccess(RestApi api) {
        return api.methods().anyMatch(method -> !method.method().authorizationType().equals(OPEN) || method.method().apiKeyRequired());
    }

    private static boolean isOpen(ResourceMethod method) {
        return method.method().authorizationType().equals(OPEN) && !method.method().apiKeyRequired() && !isPreflight(method);
    }

    private static boolean isPreflight(ResourceMethod method) {
        return method.method().httpMethod().equals("OPTIONS")
                && method.method().methodIntegration().filter(i -> i.type() == IntegrationType.MOCK).isPresent();
    }

    private static List<Change> changes(Pair pair, Authorizers authorizers) {
        List<Change> changes = new ArrayList<>();
        Method before = pair.before().method();
        Method after = pair.after().method();
        if (!before.authorizationType().equals(after.authorizationType())) {
            changes.add(type(pair, before.authorizationType(), after.authorizationType()));
        } else if (!authorizers.areOne(before.authorizer(), after.authorizer())) {
            changes.add(change(AUTHORIZER, pair, Setting.sentence("authorizer", before.authorizer(), after.authorizer())
                    + ": somebody else decides who may call."));
        } else {
            scopes(pair, new TreeSet<>(before.authorizationScopes()), new TreeSet<>(after.authorizationScopes())).ifPresent(changes::add);
        }
        if (before.apiKeyRequired() != after.apiKeyRequired()) {
            changes.add(after.apiKeyRequired()
                    ? change(KEY_ADDED, pair, "An API key is required now: requests without one are answered with 403.")
                    : change(KEY_REMOVED, pair, "An API key is no longer required: neither usage plans nor their quotas hold."));
        }
        return changes;
    }

    private static Change type(Pair pair, String before, String after) {
        if (after.equals(OPEN)) {
            return change(REMOVED, pair, "`authorizationType` is `NONE` instead of `" + before + "`: everybody can call the method.");
        }
        return before.equals(OPEN)
                ? change(ADDED, pair, "`authorizationType` is `" + after + "` instead of `NONE`: requests without proof are refused.")
                : change(CHANGED, pair, "`authorizationType` is `" + after + "` instead of `" + before + "`: others may call the method.");
    }

    /** One of the scopes suffices, so one more lets more callers in; without any, identity tokens are wanted. */
    private static Optional<Change> scopes(Pair pair, Set<String> before, Set<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        String sentence = Setting.sentence("authorizationScopes", text(before), text(after));
        boolean narrower = before.isEmpty() || !after.isEmpty() && before.containsAll(after);
        return Optional.of(narrower
                ? change(SCOPES, pair, sentence + ": tokens that were enough are refused.").judged(Judgement.BEHAVIOUR)
                : change(SCOPES, pair, sentence + ": tokens are enough that were refused."));
    }

    private static Optional<String> text(Set<String> scopes) {
        return scopes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", scopes));
    }

    private static Change change(ChangeInfo info, Pair pair, String message) {
        return Change.of(info, pair.subject(), Optional.of(pair.before().method().origin()),
                Optional.of(pair.after().method().origin()), message);
    }

    /** Which authorizer of one side is which of the other: the same name, else the same settings. */
    record Authorizers(List<Matched<Authorizer>> pairs, List<Authorizer> removed, List<Authorizer> added) {
        static Authorizers of(Comparison comparison) {
            RestApi before = comparison.before().definition().api();
            RestApi after = comparison.after().definition().api();
            List<Authorizer> left = new ArrayList<>(after.authorizers());
            List<Authorizer> removed = new ArrayList<>();
            List<Matched<Authorizer>> pairs = new ArrayList<>();
            for (Authorizer old : before.authorizers()) {
                Optional<Authorizer> found = after.authorizer(old.name()).or(() -> left.stream()
                        .filter(now -> before.authorizer(now.name()).isEmpty() && AuthorizerSettings.areAlike(old, now)).findFirst());
                found.ifPresentOrElse(now -> {
                    left.remove(now);
                    pairs.add(Matched.of("authorizer " + now.name(), old, now, old.origin(), now.origin()));
                }, () -> removed.add(old));
            }
            return new Authorizers(pairs, removed, left);
        }

        boolean areOne(Optional<String> before, Optional<String> after) {
            return before.equals(after) || pairs.stream().anyMatch(pair -> Optional.of(pair.before().name()).equals(before)
                    && Optional.of(pair.after().name()).equals(after));
        }
    }
}
