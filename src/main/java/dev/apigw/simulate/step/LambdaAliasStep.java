package dev.apigw.simulate.step;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.LambdaAlias;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.state.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws the version of a function that an alias with weights stands for. It is Lambda that draws, not API Gateway; the alias is
 * what API Gateway calls.
 *
 * <p>Source: documented – Lambda developer guide, "Implement Lambda canary deployments using a weighted alias".
 */
final class LambdaAliasStep implements Step {
    /** A sequence of its own, so that an alias changes no request id. */
    private static final long STREAM = 0x2545F4914F6CDD1DL;

    private final RandomGenerator random;

    LambdaAliasStep(Environment environment) {
        this.random = new SplittableRandom(environment.seed() ^ STREAM);
    }

    @Override public String name() {
        return "lambda-alias";
    }

    @Override public Phase phase() {
        return Phase.BACKEND;
    }

    @Override public boolean applies(Exchange exchange) {
        return !exchange.isCached();
    }

    @Override public Outcome apply(Exchange exchange) {
        IntegrationRequest request = exchange.integrationRequest();
        Optional<LambdaAlias> alias = request.lambda().flatMap(arn -> exchange.gateway().account().lambdaAliases().stream()
                .filter(each -> each.aliasArn().equals(arn)).findFirst());
        if (alias.isEmpty()) {
            return new Outcome.Continue(exchange);
        }
        String version = version(alias.get(), draw());
        Origin origin = request.origin();
        return new Outcome.Continue(exchange.with(request.toVersion(version)),
                Note.of("alias " + alias.get().aliasArn().replaceFirst(".*:", "") + " stands for version " + version, origin));
    }

    private synchronized double draw() {
        return random.nextDouble();
    }

    /** The version that a number from 0 to 1 falls on; what the weights leave is that of the main version. */
    static String version(LambdaAlias alias, double drawn) {
        double sum = 0;
        for (Map.Entry<String, Double> weight : alias.additionalVersionWeights().entrySet()) {
            sum += weight.getValue();
            if (drawn < sum) {
                return weight.getKey();
            }
        }
        return alias.functionVersion();
    }
}
