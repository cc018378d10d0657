package dev.apigw.simulate.step;

import dev.apigw.mapping.StageVariableReferences;
import dev.apigw.model.Authorizer;
import dev.apigw.model.Stated;
import dev.apigw.model.UserPool;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.NotSupportedException;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.access.SentToken;
import dev.apigw.simulate.access.TokenCheck;
import dev.apigw.simulate.access.TokenVerifier;
import dev.apigw.simulate.access.UserPoolArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies the token of a Cognito user pool, then asks the resource policy alone.
 *
 * <p>Source: facts of authorization, sections 2 and 5. That {@code Bearer} may stand before the token, in this spelling, is
 * common knowledge. Of several user pools, the one that the token names as its issuer counts.
 */
final class CognitoStep implements Step {
    private static final String BEARER = "Bearer ";

    private final Policies policies;
    private final boolean skipAuthorization;

    CognitoStep(Policies policies, boolean skipAuthorization) {
        this.policies = policies;
        this.skipAuthorization = skipAuthorization;
    }

    @Override public String name() {
        return "cognito";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        if (!AuthorizerChoice.isFor(exchange, "COGNITO_USER_POOLS")) {
            return new Outcome.Continue(exchange);
        }
        if (skipAuthorization) {
            return AuthorizerChoice.skipped(exchange);
        }
        Authorizer authorizer = AuthorizerChoice.of(exchange);
        IdentitySources.Found identity = IdentitySources.Found.of(authorizer, exchange);
        if (!identity.missing().isEmpty()) {
            return unauthorized(authorizer, "no token in " + identity.missing().get(0));
        }
        SentToken.Reading reading = SentToken.read(bare(identity.values().get(0)));
        if (reading.token().isEmpty()) {
            return unauthorized(authorizer, reading.fault());
        }
        SentToken token = reading.token().get();
        Optional<Stated> provider = provider(authorizer, token, exchange);
        if (provider.isEmpty()) {
            return unauthorized(authorizer, "the issuer of the token is none of its user pools");
        }
        TokenCheck check = verifier(provider.get(), exchange).verify(token,
                exchange.methodRequest().method().authorizationScopes(), exchange.context().requestTime());
        return check instanceof TokenCheck.Accepted accepted ? accepted(authorizer, accepted, exchange)
                : refused(authorizer, (TokenCheck.Refused) check);
    }

    private static String bare(String value) {
        String text = value.strip();
        return text.startsWith(BEARER) ? text.substring(BEARER.length()).stripLeading() : text;
    }

    /** The user pool that a token claims to come from. */
    private static Optional<Stated> provider(Authorizer authorizer, SentToken token, Exchange exchange) {
        return authorizer.providerARNs().stream().map(arn -> new Stated(StageVariableReferences.replace(arn.value(),
                        name -> exchange.gateway().stage().variables().getOrDefault(name, "")), arn.origin()))
                .filter(arn -> UserPoolArn.issuer(arn.value()).isPresent() && UserPoolArn.issuer(arn.value()).equals(token.issuer()))
                .findFirst();
    }

    private static TokenVerifier verifier(Stated provider, Exchange exchange) {
        String arn = provider.value();
        UserPool pool = exchange.gateway().account().userPools().stream().filter(known -> known.providerArn().equals(arn))
                .findFirst().orElseThrow(() -> new NotSupportedException(List.of(new NotSupported(
                        "user pool `" + arn + "` whose keys are not known", provider.origin(), Optional.of(
                        "Put its JSON Web Key Set into the project file: `userPools: [{providerArn: " + arn
                                + ", jwks: {file: jwks.json}}]`.")))));
        return TokenVerifier.of(pool).orElseThrow(() -> new NotSupportedException(
                "user pool `" + arn + "` whose `jwks` is no JSON Web Key Set", provider.origin()));
    }

    private Outcome accepted(Authorizer authorizer, TokenCheck.Accepted token, Exchange exchange) {
        Optional<Stated> expression = authorizer.identityValidationExpression();
        // Access tokens have no audience, so an expression shuts them out (facts of authorization, section 5).
        if (expression.isPresent() && !IdentityExpression.matches(expression.get(), token.claims().getOrDefault("aud", ""))) {
            return unauthorized(authorizer, "`aud` does not match `identityValidationExpression`");
        }
        Exchange known = exchange.with(exchange.caller().withAuthorizer(Map.of("claims", token.claims()), Optional.empty()));
        List<Note> notes = List.of(note(authorizer, "the token is good"));
        Outcome outcome = new PolicyCheck(policies, known, Optional.empty()).alone();
        return outcome instanceof Outcome.Continue && exchange.gateway().api().policy().isEmpty()
                ? new Outcome.Continue(known, notes) : AuthorizerChoice.after(notes, outcome);
    }

    private static Outcome refused(Authorizer authorizer, TokenCheck.Refused token) {
        return new Outcome.Reject(Failure.UNAUTHORIZED, token.message(), note(authorizer, token.why()));
    }

    private static Outcome unauthorized(Authorizer authorizer, String why) {
        return Outcome.Reject.of(Failure.UNAUTHORIZED, note(authorizer, why));
    }

    private static Note note(Authorizer authorizer, String text) {
        return Note.of("authorizer `" + authorizer.name() + "`: " + text, authorizer.origin());
    }
}
