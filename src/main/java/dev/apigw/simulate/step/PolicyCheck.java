package dev.apigw.simulate.step;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Identity;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.access.AccessTable;
import dev.apigw.simulate.access.Decision;
import dev.apigw.simulate.access.PolicyDocument;
import dev.apigw.simulate.access.PolicyEvaluator;
import dev.apigw.simulate.access.PolicyReader;
import dev.apigw.simulate.access.PolicyRequest;
import dev.apigw.simulate.access.Statement;
import dev.apigw.simulate.access.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Asks the resource policy of the API, and the policies of a caller or an authorizer, about one request. The steps that
 * authenticate call it once they know who it is.
 *
 * <p>Source: facts of authorization, section 2; the texts: facts of gateway responses, section 2. That a policy which allows
 * {@code execute-api:InvalidateCache} is asked about the same ARN is documented – developer guide, "Invalidate an API
 * Gateway cache entry".
 */
final class PolicyCheck {
    static final String INVOKE = "execute-api:Invoke";
    private static final String INVALIDATE = "execute-api:InvalidateCache";
    private static final String EXPLICITLY = " with an explicit deny";

    private final Policies policies;
    private final Exchange exchange;
    private final Optional<Identity> caller;
    private final PolicyRequest invoke;

    PolicyCheck(Policies policies, Exchange exchange, Optional<Identity> caller) {
        this.policies = policies;
        this.exchange = exchange;
        this.caller = caller;
        this.invoke = new PolicyRequest(INVOKE, RequestArn.of(exchange), caller, CallerFacts.of(exchange, caller));
    }

    /** The resource policy alone, as it counts without authorizer and behind a Cognito user pool. */
    Outcome alone() {
        if (resource(invoke).isEmpty()) {
            return isPrivate() ? withoutPolicy(anonymous()) : new Outcome.Continue(exchange);
        }
        return judged(List.of(), (nobody, resource) -> AccessTable.alone(resource.orElse(Decision.SILENT)), anonymous());
    }

    /** The first look at the resource policy, before a Lambda authorizer is asked: only an explicit deny counts yet. */
    Outcome beforeAuthorizer() {
        Optional<Verdict> resource = resource(invoke);
        if (resource.isEmpty() && isPrivate()) {
            return withoutPolicy(anonymous());
        }
        boolean denied = resource.filter(verdict -> verdict.decision() == Decision.EXPLICIT_DENY).isPresent();
        List<Note> notes = resource.map(verdict -> List.of(note("the resource policy", verdict))).orElse(List.of());
        return denied ? refused(AccessTable.Result.EXPLICIT_DENY, anonymous(), notes) : new Outcome.Continue(exchange, notes);
    }

    /**
     * The output of a Lambda authorizer together with the resource policy.
     *
     * @param output a policy that was read as {@link PolicyReader.Kind#AUTHORIZER}
     */
    Outcome withAuthorizer(PolicyDocument output) {
        boolean resourceDenies = resource(invoke).filter(verdict -> verdict.decision() == Decision.EXPLICIT_DENY).isPresent();
        return judged(List.of(output), AccessTable::sameAccount,
                resourceDenies ? anonymous() : Failure.ACCESS_DENIED.message());
    }

    /** The policies of an IAM caller together with the resource policy. */
    Outcome withIdentity() {
        Identity identity = caller.orElseThrow();
        boolean same = identity.accountId().equals(exchange.gateway().environment().accountId());
        List<PolicyDocument> own = identity.policies().stream()
                .map(policy -> policies.document(policy, PolicyReader.Kind.IDENTITY)).toList();
        if (resource(invoke).isEmpty() && isPrivate()) {
            return withoutPolicy(denied(identity.userArn()));
        }
        return judged(own, same ? AccessTable::sameAccount : AccessTable::crossAccount, denied(identity.userArn()));
    }

    private Outcome judged(List<PolicyDocument> own, BiFunction<Decision, Optional<Decision>, AccessTable.Result> table,
                           String message) {
        Verdict identity = PolicyEvaluator.evaluate(own, invoke);
        Optional<Verdict> resource = resource(invoke);
        List<Note> notes = new ArrayList<>();
        if (!own.isEmpty() || caller.isPresent()) {
            notes.add(note(caller.isPresent() ? "the caller's own policy" : "the authorizer's policy", identity));
        }
        resource.ifPresent(verdict -> notes.add(note("the resource policy", verdict)));
        AccessTable.Result result = table.apply(identity.decision(), resource.map(Verdict::decision));
        if (result != AccessTable.Result.ALLOW) {
            return refused(result, message, notes);
        }
        return new Outcome.Continue(invalidating(own, table) ? exchange.with(exchange.caller().allowedToInvalidateCache())
                : exchange, notes);
    }

    /** Asked only if the client speaks of the cache, so that nothing is refused for a question nobody has. */
    private boolean invalidating(List<PolicyDocument> own, BiFunction<Decision, Optional<Decision>, AccessTable.Result> table) {
        if (!exchange.request().headers().has("Cache-Control")) {
            return false;
        }
        PolicyRequest request = invoke.of(INVALIDATE);
        return table.apply(PolicyEvaluator.evaluate(own, request).decision(), resource(request).map(Verdict::decision))
                == AccessTable.Result.ALLOW;
    }

    /** What the resource policy says; empty if the API has none. */
    private Optional<Verdict> resource(PolicyRequest request) {
        RestApi api = exchange.gateway().api();
        return api.policy().map(policy -> PolicyEvaluator.evaluate(List.of(policies.document(policy, PolicyReader.Kind.RESOURCE)
                .expanded(RequestArn.ofApi(exchange.gateway().environment()))), request));
    }

    private Outcome withoutPolicy(String message) {
        return refused(AccessTable.Result.IMPLICIT_DENY, message,
                List.of(Note.of("a private API without a resource policy lets nobody in", exchange.gateway().api().origin())));
    }

    private boolean isPrivate() {
        return isPrivate(exchange);
    }

    /** Whether the API is reached through VPC endpoints alone, so that it needs a policy. */
    static boolean isPrivate(Exchange exchange) {
        return exchange.gateway().api().endpointConfiguration().types().stream().anyMatch("PRIVATE"::equalsIgnoreCase);
    }

    private String anonymous() {
        return denied("anonymous");
    }

    private String denied(String user) {
        return "User: " + user + " is not authorized to perform: " + INVOKE + " on resource: " + RequestArn.masked(exchange);
    }

    private Outcome refused(AccessTable.Result result, String message, List<Note> notes) {
        boolean explicit = result == AccessTable.Result.EXPLICIT_DENY;
        Note last = notes.get(notes.size() - 1);
        String why = String.join("; ", notes.stream().map(Note::text).toList());
        Optional<Origin> origin = notes.stream().filter(note -> note.text().contains("denies"))
                .findFirst().or(() -> Optional.of(last)).flatMap(Note::origin);
        return new Outcome.Reject(Failure.ACCESS_DENIED, explicit ? message + EXPLICITLY : message, new Note(why, origin))
                .reaching(exchange);
    }

    private Note note(String whose, Verdict verdict) {
        String says = switch (verdict.decision()) {
            case ALLOW -> " allows ";
            case EXPLICIT_DENY -> " denies ";
            case SILENT -> " does not speak of ";
        };
        return new Note(whose + says + INVOKE + " on " + RequestArn.masked(exchange)
                + verdict.statement().map(statement -> " by " + statement.name()).orElse(""),
                verdict.statement().map(Statement::origin));
    }
}
