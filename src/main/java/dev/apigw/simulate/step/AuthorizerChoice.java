package dev.apigw.simulate.step;

import dev.apigw.model.Authorizer;
import dev.apigw.model.Method;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.NotSupportedException;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What the steps of authorizers have in common: the authorizer of the method, and how their notes stand beside others. */
final class AuthorizerChoice {
    private AuthorizerChoice() {}

    static boolean isFor(Exchange exchange, String authorizationType) {
        return exchange.methodRequest().method().authorizationType().equals(authorizationType);
    }

    /**
     * The authorizer of the method.
     *
     * @throws NotSupportedException if the API has none of that name
     */
    static Authorizer of(Exchange exchange) {
        Method method = exchange.methodRequest().method();
        return method.authorizer().flatMap(exchange.gateway().api()::authorizer).orElseThrow(() ->
                new NotSupportedException("method with an authorizer that is not defined" + at(exchange), method.origin()));
    }

    /** The caller is let in without being asked. */
    static Outcome skipped(Exchange exchange) {
        Method method = exchange.methodRequest().method();
        return new Outcome.Continue(exchange, Note.of("skipped: authorizer `" + method.authorizer().orElse("?") + "` ("
                + method.authorizationType() + ")" + at(exchange), method.origin()));
    }

    /** An outcome with what was learned before it. */
    static Outcome after(List<Note> notes, Outcome outcome) {
        if (outcome instanceof Outcome.Reject reject) {
            String why = String.join("; ", notes.stream().map(Note::text).toList()) + "; " + reject.why().text();
            return new Outcome.Reject(reject.failure(), reject.message(), new Note(why, reject.why().origin()),
                    reject.violations(), reject.reached(), reject.logged());
        }
        Outcome.Continue next = (Outcome.Continue) outcome;
        List<Note> all = new ArrayList<>(notes);
        all.addAll(next.notes());
        return new Outcome.Continue(next.exchange(), all);
    }

    private static String at(Exchange exchange) {
        return " of " + exchange.methodRequest().method().httpMethod() + " " + exchange.methodRequest().resource().path();
    }
}
