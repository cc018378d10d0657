package dev.apigw.simulate.step;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Identity;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.access.AccessBehavior;
import dev.apigw.simulate.access.SignatureVerifier;
import dev.apigw.simulate.access.Verification;
import dev.apigw.simulate.access.WireRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies the signature of a request for a method with {@code AWS_IAM}, then asks the policies of both sides.
 *
 * <p>Source: facts of authorization, section 3; {@code $context.identity} documented – developer guide, "Variables for data
 * models, authorizers, mapping templates" ({@code caller} and {@code user} are both the principal identifier: inferred).
 */
final class IamStep implements Step {
    private final Policies policies;
    private final AccessBehavior behavior;
    private final boolean skipAuthorization;

    IamStep(Policies policies, AccessBehavior behavior, boolean skipAuthorization) {
        this.policies = policies;
        this.behavior = behavior;
        this.skipAuthorization = skipAuthorization;
    }

    @Override public String name() {
        return "iam";
    }

    @Override public Stage stage() {
        return Stage.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        if (!exchange.methodRequest().method().authorizationType().equals("AWS_IAM")) {
            return new Outcome.Continue(exchange);
        }
        Origin origin = exchange.methodRequest().method().origin();
        if (skipAuthorization) {
            return new Outcome.Continue(exchange, Note.of("skipped: AWS_IAM authorization of "
                    + exchange.methodRequest().method().httpMethod() + " " + exchange.methodRequest().resource().path(), origin));
        }
        Verification verification = new SignatureVerifier(exchange.gateway().account().identities(),
                exchange.gateway().environment().region(), behavior)
                .verify(WireRequest.of(exchange.gateway(), exchange.request()), exchange.context().requestTime());
        if (verification instanceof Verification.Refused refused) {
            return new Outcome.Reject(refused.failure(), refused.message(), Note.of(refused.why(), origin));
        }
        Identity identity = ((Verification.Verified) verification).identity();
        Exchange known = exchange.with(exchange.caller().withIdentity(variables(identity)));
        Outcome outcome = new PolicyCheck(policies, known, Optional.of(identity)).withIdentity();
        return outcome instanceof Outcome.Continue next ? signedBy(identity, next, origin) : outcome;
    }

    private static Outcome signedBy(Identity identity, Outcome.Continue next, Origin origin) {
        List<Note> notes = new ArrayList<>(List.of(Note.of("signed by " + identity.userArn(), origin)));
        notes.addAll(next.notes());
        return new Outcome.Continue(next.exchange(), notes);
    }

    /** What {@code $context.identity} tells of an IAM caller. */
    private static Map<String, String> variables(Identity identity) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("accountId", identity.accountId());
        variables.put("caller", identity.userId());
        variables.put("accessKey", identity.accessKeyId());
        variables.put("userArn", identity.userArn());
        variables.put("user", identity.userId());
        return variables;
    }
}
