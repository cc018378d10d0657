package dev.apigw.simulate.backend;

import dev.apigw.simulate.IntegrationRequest;
import java.util.List;
import java.util.Optional;

/** Stubbed backends, of which the first that fits answers. Start at {@link StubReader}. */
public final class Stubs implements Backend {
    private final List<Stub> stubs;

    Stubs(List<Stub> stubs) {
        this.stubs = List.copyOf(stubs);
    }

    @Override public BackendAnswer invoke(IntegrationRequest request) {
        Optional<Stub> first = stubs.stream().filter(stub -> stub.takes(request)).findFirst();
        return first.isPresent() ? new BackendAnswer.Answered(first.get().respond(), first.get().name())
                : new BackendAnswer.NotMine();
    }
}
