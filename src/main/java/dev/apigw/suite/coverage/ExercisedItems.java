package dev.apigw.suite.coverage;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.SimulationResult.Answered;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer says of the definition behind it; templates are told by {@link ObservedTemplates}. */
final class ExercisedItems {
    private ExercisedItems() {}

    static List<CoverageItem> of(Answered answered) {
        List<CoverageItem> items = new ArrayList<>();
        Exchange exchange = answered.exchange();
        RestApi api = exchange.gateway().api();
        // The trace names the gateway response and the model that decided, by their places in the definition.
        Set<Origin> decided = answered.trace().entries().stream().map(Trace.Entry::origin).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (answered.rejection().isPresent()) {
            api.gatewayResponses().stream().filter(response -> decided.contains(response.origin()))
                    .forEach(response -> items.add(Items.gatewayResponse(response)));
        }
        if (exchange.isRouted()) {
            Resource resource = exchange.methodRequest().resource();
            Method method = exchange.methodRequest().method();
            items.add(Items.method(resource, method));
            api.models().stream().filter(model -> decided.contains(model.origin()))
                    .forEach(model -> items.add(Items.model(model)));
            method.requestValidator().flatMap(api::requestValidator).ifPresent(validator ->
                    validation(answered).ifPresent(aspect -> items.add(Items.validator(aspect, validator))));
            if (exchange.isSelected()) {
                items.add(Items.integrationResponse(resource, method, exchange.selected()));
            }
        }
        return items;
    }

    /** Validation is the last of the method request, so what has come further has passed it. */
    private static Optional<Aspect> validation(Answered answered) {
        Optional<Failure> failure = answered.failure();
        if (failure.filter(Failure.BAD_REQUEST_PARAMETERS::equals).isPresent()) {
            return Optional.of(Aspect.REFUSES_PARAMETERS);
        } else if (failure.filter(Failure.BAD_REQUEST_BODY::equals).isPresent()) {
            return Optional.of(Aspect.REFUSES_BODY);
        }
        boolean passed = answered.trace().entries().stream().anyMatch(entry -> entry.stage() == Stage.INTEGRATION_REQUEST);
        return passed ? Optional.of(Aspect.PASSES) : Optional.empty();
    }
}
