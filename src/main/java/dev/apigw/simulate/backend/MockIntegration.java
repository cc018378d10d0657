package dev.apigw.simulate.backend;

import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.vtl.MockStatus;
import java.util.OptionalInt;

/** Answers with the status that the request template names, and nothing else. */
public final class MockIntegration implements Backend {
    @Override public BackendAnswer invoke(IntegrationRequest request) {
        if (request.kind() != IntegrationRequest.Kind.MOCK) {
            return new BackendAnswer.NotMine();
        }
        OptionalInt status = MockStatus.readFrom(request.body().text());
        return status.isPresent()
                ? new BackendAnswer.Answered(EndpointResponse.ofStatus(status.getAsInt()), "mock")
                : new BackendAnswer.Failed(Failure.INTERNAL_SERVER_ERROR, "the rendered request body names no integer"
                        + " `statusCode`");
    }
}
