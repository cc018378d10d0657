package dev.apigw.simulate.access;

import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.ContextVariables;
import dev.apigw.simulate.Gateway;

/** A request as it travels, which is what a client signs. */
public final class WireRequest {
    private WireRequest() {}

    /** The request with the stage in its path and with a {@code Host}. */
    public static ClientRequest of(Gateway gateway, ClientRequest request) {
        return new ClientRequest(request.method(), "/" + gateway.stage().stageName() + request.path(), request.query(),
                request.headers().withDefault("Host", gateway.entrance().domainName()), request.body());
    }
}
