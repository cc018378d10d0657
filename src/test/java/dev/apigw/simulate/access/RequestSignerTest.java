package dev.apigw.simulate.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.Identity;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.SimulatedStage;
import dev.apigw.simulate.state.Environment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signer of the AWS SDK and our own reading of the signature agree, and so do the examples that AWS has published. */
class RequestSignerTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Identity USER = new Identity("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", Optional.empty(),
            Optional.empty(), "arn:aws:iam::123456789012:user/alice", "123456789012", "AIDA1", List.of());
    private static final Identity SESSION = new Identity("ASIAEXAMPLE", "secret", Optional.of("token/+=="),
            Optional.empty(), "arn:aws:sts::123456789012:assumed-role/r/s", "123456789012", "AROA1:s", List.of());
    private static final Gateway GATEWAY = new Gateway(ApiBuilder.build(DocumentLoader.load("a.yaml", new ByteArrayInputStream(
            "openapi: 3.0.1\ninfo: {title: a, version: '1'}\npaths: {}\n".getBytes(StandardCharsets.UTF_8)), ResolveOptions.none())
            .document().orElseThrow(), ImportOptions.defaults()).api(), new SimulatedStage("dev", Map.of()), Environment.fixed());

    static Stream<ClientRequest> requests() {
        List<ClientRequest> requests = new ArrayList<>();
        for (String target : List.of("/", "/pets", "/pets/", "//pets", "/pets//1", "/a/./b/../c", "/pets/a%20b", "/pets/%2Fx",
                "/p%c3%a4ts", "/a+b", "/a~b_c-d.e", "/a*b(c)'d!", "/a:b@c,d;e=f", "/pets?a=1&b=2", "/pets?b=2&a=1&a=0",
                "/pets?a", "/pets?a=%20x+y&%c3%a4=%c3%b6", "/pets?a=b%3Dc%26d", "/pets?A=1&a=2&a-=3&a.=4", "/x?a=*'()!~", "/x?a=%2B")) {
            requests.add(ClientRequest.of("GET", target, QueryParameters.none(), Headers.none(), Body.empty()));
        }
        for (String body : List.of("", "{}", "text", "\u00e4\u20ac")) {
            requests.add(ClientRequest.of("POST", "/pets", QueryParameters.none(), Headers.none()
                    .plus("Content-Type", "application/json").plus("X-A", "  one   two ").plus("x-b", "1").plus("X-B", "2")
                    .plus("User-Agent", "test").plus("Host", "api.example.com"), Body.of(body)));
        }
        requests.add(ClientRequest.of("DELETE", "/pets/1", QueryParameters.none(),
                Headers.none().plus("Authorization", "Bearer x").plus("x-amz-date", "yesterday"), Body.empty()));
        return requests.stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aHeaderThatTheSdkMakesIsAccepted(ClientRequest request) {
        for (Identity identity : List.of(USER, SESSION)) {
            assertThat(verify(RequestSigner.sign(request, identity, GATEWAY, NOW))).isEqualTo(new Verification.Verified(identity));
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aUrlThatTheSdkPresignsIsAccepted(ClientRequest request) {
        for (Identity identity : List.of(USER, SESSION)) {
            ClientRequest signed = RequestSigner.presign(request, identity, GATEWAY, NOW.minusSeconds(3000), Duration.ofHours(1));
            assertThat(verify(signed)).isEqualTo(new Verification.Verified(identity));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/a b", "/{x}", "/a?b|c=^"})
    void whatNoUrlCanHoldIsSignedOrRefusedWithItsReason(String target) {
        ClientRequest request = ClientRequest.of("GET", target, QueryParameters.none(), Headers.none(), Body.empty());
        try {
            assertThat(verify(RequestSigner.sign(request, USER, GATEWAY, NOW))).isEqualTo(new Verification.Verified(USER));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(target);
        }
    }

    @Test void aPresignedUrlNeedsNoHeader() {
        ClientRequest request = ClientRequest.of("GET", "/pets", QueryParameters.none(), Headers.none(), Body.empty());
        ClientRequest signed = RequestSigner.presign(request, SESSION, GATEWAY, NOW, Duration.ofMinutes(1));
        assertThat(signed.headers().has("Authorization")).isFalse();
        assertThat(signed.query().all("X-Amz-Security-Token")).containsExactly("token/+==");
    }

    /** Source: documented – AWS General Reference, "Signature Version 4 test suite" and "Examples of the complete process". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET  | example.amazonaws.com | /                             | service | | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "POST | example.amazonaws.com | /                             | service | | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "GET  | example.amazonaws.com | /?Param2=value2&Param1=value1 | service | | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "GET  | iam.amazonaws.com | /?Action=ListUsers&Version=2010-05-08 | iam | application/x-www-form-urlencoded; charset=utf-8 | 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
    })
    void signsAsPublished(String method, String host, String target, String service, String type, String signature) {
        Headers headers = Headers.none().plus("Host", host).plus("X-Amz-Date", "20150830T123600Z");
        List<String> signed = type == null ? List.of("host", "x-amz-date") : List.of("content-type", "host", "x-amz-date");
        ClientRequest request = ClientRequest.of(method, target, QueryParameters.none(),
                type == null ? headers : headers.plus("Content-Type", type), Body.empty());
        SignatureClaim claim = new SignatureClaim(List.of("AKIDEXAMPLE", "20150830", "us-east-1", service, "aws4_request"), signed, "",
                "20150830T123600Z", Instant.parse("2015-08-30T12:36:00Z"), Optional.empty(), Optional.empty(), false);
        assertThat(SigV4.signature(SigV4.stringToSign(CanonicalRequest.of(request, claim), claim), claim, USER.secretAccessKey()))
                .isEqualTo(signature);
    }

    private static Verification verify(ClientRequest request) {
        return new SignatureVerifier(List.of(USER, SESSION), "us-east-1", AccessBehavior.DEFAULTS)
                .verify(WireRequest.of(GATEWAY, request), NOW);
    }
}
