package dev.apigw.simulate.backend;

import dev.apigw.simulate.IntegrationRequest;

/** Answers integration requests. */
public interface Backend {
    /** What becomes of a request; {@link BackendAnswer.NotMine} if this backend does not stand behind its address. */
    BackendAnswer invoke(IntegrationRequest request);

    /** This backend, and another one for what it does not take. */
    default Backend or(Backend other) {
        return request -> {
            BackendAnswer answer = invoke(request);
            return answer instanceof BackendAnswer.NotMine ? other.invoke(request) : answer;
        };
    }

    /** No backend at all. */
    static Backend none() {
        return request -> new BackendAnswer.NotMine();
    }
}
