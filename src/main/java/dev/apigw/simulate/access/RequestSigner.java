package dev.apigw.simulate.access;

import dev.apigw.model.Account;
import dev.apigw.model.Identity;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests as clients do, with the signer of the AWS SDK. */
public final class RequestSigner {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private RequestSigner() {}

    /** The identity with an access key, if the account has one. */
    public static Optional<Identity> identity(Account account, String accessKeyId) {
        return account.identities().stream().filter(identity -> identity.accessKeyId().equals(accessKeyId)).findFirst();
    }

    /**
     * The request with an {@code Authorization} header and what it needs beside it.
     *
     * @throws IllegalArgumentException if path or host are none that a URL can have, such as a path with a blank
     */
    public static ClientRequest sign(ClientRequest request, Identity identity, Gateway gateway, Instant time) {
        return signed(request, identity, gateway, time, Optional.empty());
    }

    /**
     * The request with its signature in the query string, as a presigned URL has it.
     *
     * @param expires at most seven days
     * @throws IllegalArgumentException if path, host or time are none that a presigned URL can have
     */
    public static ClientRequest presign(ClientRequest request, Identity identity, Gateway gateway, Instant time, Duration expires) {
        return signed(request, identity, gateway, time, Optional.of(expires));
    }

    private static ClientRequest signed(ClientRequest request, Identity identity, Gateway gateway, Instant time,
                                        Optional<Duration> expires) {
        ClientRequest wire = WireRequest.of(gateway, unsigned(request));
        byte[] body = wire.body().bytes();
        SdkHttpRequest signed = SIGNER.sign(sign -> {
            sign.identity(credentials(identity)).request(sdk(wire)).payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SigV4.SERVICE)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, gateway.environment().region())
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC));
            expires.ifPresent(duration -> sign.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, duration));
        }).request();
        return new ClientRequest(request.method(), request.path(), query(signed), headers(wire, signed), Body.of(body));
    }

    /** The request without what an earlier signature left in its headers. */
    private static ClientRequest unsigned(ClientRequest request) {
        return new ClientRequest(request.method(), request.path(), request.query(),
                request.headers().without("Authorization", "X-Amz-Date", "X-Amz-Security-Token"), request.body());
    }

    private static SdkHttpRequest sdk(ClientRequest wire) {
        String host = wire.headers().first("Host").orElseThrow();
        SdkHttpRequest.Builder sdk = SdkHttpRequest.builder().protocol("https").method(SdkHttpMethod.fromValue(wire.method()))
                .host(host).encodedPath(wire.path());
        wire.query().asMap().forEach(sdk::putRawQueryParameter);
        wire.headers().fields().forEach(field -> sdk.appendHeader(field.name(), field.value()));
        return sdk.build();
    }

    private static AwsCredentialsIdentity credentials(Identity identity) {
        return identity.sessionToken().<AwsCredentialsIdentity>map(token ->
                AwsSessionCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey(), token))
                .orElseGet(() -> AwsCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey()));
    }

    private static QueryParameters query(SdkHttpRequest signed) {
        QueryParameters query = QueryParameters.none();
        for (Map.Entry<String, List<String>> entry : signed.rawQueryParameters().entrySet()) {
            query = query.with(entry.getKey(), entry.getValue());
        }
        return query;
    }

    /** The headers as the client gave them, then those that the signer added. */
    private static Headers headers(ClientRequest wire, SdkHttpRequest signed) {
        Headers headers = wire.headers();
        for (Map.Entry<String, List<String>> entry : signed.headers().entrySet()) {
            for (String value : entry.getValue()) {
                headers = wire.headers().has(entry.getKey()) ? headers : headers.plus(entry.getKey(), value);
            }
        }
        return headers;
    }
}
