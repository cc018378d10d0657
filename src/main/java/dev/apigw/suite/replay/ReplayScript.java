package dev.apigw.suite.replay;

import dev.apigw.model.Account;
import dev.apigw.model.Identity;
import dev.apigw.model.Stage;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.suite.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Requests that are sent one after another in one world.
 *
 * @param name    how changes name it
 * @param stage   where a side names none
 * @param backend asked before that of the command line
 * @param account whom the API knows, besides those of the project file
 */
public record ReplayScript(String name, List<Sent> requests, Optional<Stage> stage, Backend backend, Optional<Account> account) {
    /**
     * One request.
     *
     * @param pause how far the clock goes on before it is sent
     * @param flush whether the cache of the stage is emptied before
     */
    public record Sent(ClientRequest request, Optional<Identity> signAs, Duration pause, boolean flush) {}

    public ReplayScript {
        Objects.requireNonNull(name, "name");
        requests = List.copyOf(requests);
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(account, "account");
    }

    /** The requests of a file, without anything else to know. */
    public static ReplayScript of(String name, List<ClientRequest> requests) {
        return new ReplayScript(name, requests.stream().map(request -> new Sent(request, Optional.empty(), Duration.ZERO, false)).toList(),
                Optional.empty(), Backend.none(), Optional.empty());
    }

    /** A script for each case of a suite; what the suite expects does not matter here. */
    public static List<ReplayScript> of(Suite suite) {
        return suite.cases().stream().map(testCase -> {
            List<Sent> requests = new ArrayList<>();
            testCase.steps().forEach(step -> {
                for (int time = 1; time <= step.repeat(); time++) {
                    requests.add(new Sent(step.request(), step.signAs(), time == 1 ? step.pause() : Duration.ZERO,
                            time == 1 && step.flushStageCache()));
                }
            });
            return new ReplayScript(suite.nameOf(testCase), requests, Optional.of(suite.world().stage()),
                    testCase.backend().or(suite.world().backend()), Optional.of(suite.world().account()));
        }).toList();
    }
}
