package dev.apigw.simulate.step;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Method;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.MethodRequest;
import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.NotSupportedException;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists what a method or its API asks for and this simulator does not do yet, so that no answer is given that AWS would not
 * give. Each entry goes when its step comes.
 */
final class UnsupportedFeatures implements Step {
    private static final Set<String> KNOWN = Set.of("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS");

    private final boolean skipAuthorization;

    UnsupportedFeatures(boolean skipAuthorization) {
        this.skipAuthorization = skipAuthorization;
    }

    @Override public String name() {
        return "authorization";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        List<NotSupported> guards = guards(exchange);
        List<NotSupported> others = others(exchange);
        if (!guards.isEmpty() && !skipAuthorization || !others.isEmpty()) {
            List<NotSupported> all = new ArrayList<>(skipAuthorization ? List.of() : guards);
            all.addAll(others);
            throw new NotSupportedException(all);
        }
        if (guards.isEmpty() && !isOpen(exchange)) {
            return new Outcome.Continue(exchange);
        }
        if (guards.isEmpty()) {
            return new Outcome.Continue(exchange, Note.of("open to everyone", exchange.methodRequest().method().origin()));
        }
        return new Outcome.Continue(exchange, guards.stream()
                .map(guard -> Note.of("skipped: " + guard.what(), guard.origin())).toList());
    }

    /** Whether no step behind this one asks who calls. */
    private static boolean isOpen(Exchange exchange) {
        return exchange.methodRequest().method().authorizationType().equals("NONE")
                && exchange.gateway().api().policy().isEmpty() && !exchange.methodRequest().method().apiKeyRequired();
    }

    /** What would have to let the caller in. */
    private static List<NotSupported> guards(Exchange exchange) {
        MethodRequest request = exchange.methodRequest();
        Method method = request.method();
        String of = " of " + method.httpMethod() + " " + request.resource().path();
        List<NotSupported> guards = new ArrayList<>();
        if (!KNOWN.contains(method.authorizationType())) {
            guards.add(guard("authorizer `" + method.authorizer().orElse("?") + "` ("
                    + method.authorizationType() + ")" + of, method.origin()));
        }
        return guards;
    }

    private static NotSupported guard(String what, Origin origin) {
        return new NotSupported(what, origin, Optional.of("Add --skip-authorization to go on as if the caller were let in."));
    }

    private static List<NotSupported> others(Exchange exchange) {
        Method method = exchange.methodRequest().method();
        List<NotSupported> others = new ArrayList<>();
        if (method.methodIntegration().isEmpty()) {
            others.add(new NotSupported("method without integration, which cannot be deployed: " + method.httpMethod() + " "
                    + exchange.methodRequest().resource().path(), method.origin()));
            return others;
        }
        Integration integration = method.methodIntegration().get();
        if (integration.type() == IntegrationType.AWS_PROXY
                && integration.uri().filter(uri -> !uri.value().contains(":lambda:")).isPresent()) {
            // A Firehose stream is taken by the import, but no page or recording tells what would be sent to it.
            others.add(new NotSupported("AWS_PROXY to another service than Lambda", integration.uri().get().origin()));
        } else if (integration.type() == IntegrationType.AWS_PROXY && integration.uri().filter(uri ->
                uri.value().endsWith("/response-streaming-invocations") != ResponseStream.isStream(integration)).isPresent()) {
            others.add(new NotSupported("a responseTransferMode that does not fit the URI: STREAM goes with "
                    + "response-streaming-invocations, BUFFERED with invocations", integration.uri().get().origin()));
        }
        return others;
    }
}
