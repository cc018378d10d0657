package dev.apigw.simulate.backend;

import dev.apigw.simulate.IntegrationRequest;
import java.util.List;

/** Stubbed backends, of which the first that fits answers. Start at {@link StubReader}. */
public final class Stubs implements Backend {
    private final List<Stub> stubs;

    Stubs(List<Stub> stubs) {
        this.stubs = List.copyOf(stubs);
    }

    @Override public BackendAnswer invoke(IntegrationRequest request) {
        return stubs.stream().filter(stub -> stub.takes(request)).findFirst().map(Stub::respond)
                .orElse(new BackendAnswer.NotMine());
    }
}
