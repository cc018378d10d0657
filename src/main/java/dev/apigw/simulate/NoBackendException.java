package dev.apigw.simulate;

/** Ends a simulation because no backend takes the request; becomes a {@link SimulationResult.NoBackend}. */
public final class NoBackendException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient IntegrationRequest request;

    public NoBackendException(IntegrationRequest request) {
        super(request.method() + " " + request.uri(), null, false, false);
        this.request = request;
    }

    /** What would have been sent. */
    public IntegrationRequest request() {
        return request;
    }
}
