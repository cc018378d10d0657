package dev.apigw.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.Account;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.model.UserPool;
import dev.apigw.report.Ansi;
import dev.apigw.report.BackendRequestText;
import dev.apigw.report.BoxStyle;
import dev.apigw.report.SimulationHar;
import dev.apigw.report.SimulationJson;
import dev.apigw.report.SimulationTrace;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.access.SigningKey;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.BackendAnswer;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What authorizers remember between requests, what they tell those behind them, and what nobody gets to see. */
class AuthorizersTest {
    private static final String POOL = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_pool";
    private static final String DEFINITION = """
            openapi: 3.0.1
            info: { title: authorizers, version: "1" }
            paths:
              /a: { get: { security: [ { cached: [] } ], responses: {}, x-amazon-apigateway-integration: &who { type: aws_proxy, httpMethod: POST, uri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:who/invocations" } } }
              /b: { get: { security: [ { cached: [] } ], responses: {}, x-amazon-apigateway-integration: *who } }
              /other: { get: { security: [ { other: [] } ], responses: {}, x-amazon-apigateway-integration: *who } }
              /query: { get: { security: [ { query: [] } ], responses: {}, x-amazon-apigateway-integration: *who } }
              /pool: { get: { security: [ { pool: [] } ], responses: {}, x-amazon-apigateway-integration: *who } }
            components:
              securitySchemes:
                cached: { type: apiKey, name: X-Token, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: { type: token, authorizerResultTtlInSeconds: 60, authorizerUri: &auth "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:auth/invocations" } }
                other: { type: apiKey, name: X-Token, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: { type: token, authorizerUri: *auth } }
                query: { type: apiKey, name: Unused, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: { type: request, identitySource: method.request.querystring.key, authorizerUri: *auth } }
                pool: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: cognito_user_pools, x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: [ "arn:aws:cognito-idp:us-east-1:123456789012:userpool/${stageVariables.pool}" ] } }
            """;
    private static final String ALLOW_A = """
            {"principalId": "alice", "usageIdentifierKey": "the-usage-key", "policyDocument": {"Version": "2012-10-17", "Statement":
             {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "arn:aws:execute-api:*:*:*/*/GET/a"}}}""";
    private static final SigningKey KEY = SigningKey.generate();

    /** A clock that stands until it is told to go on. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override public Instant instant() {
            return now;
        }
    }

    private final Hand clock = new Hand();
    private final List<String> asked = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private String output = ALLOW_A;
    private final RestApi api = ApiBuilder.build(DocumentLoader.load("api.yaml", new ByteArrayInputStream(DEFINITION.getBytes(UTF_8)),
            ResolveOptions.none()).document().orElseThrow(), ImportOptions.defaults()).api();
    private final Simulator simulator = Pipeline.simulator(new Gateway(api, Stage.of("dev", Map.of("pool", "us-east-1_pool")),
            new Account(List.of(), List.of(), List.of(), List.of(new UserPool(POOL, KEY.publicSet())), List.of(), List.of()),
            Environment.fixed().withClock(clock)), backend(), new VelocityTemplates(), false);

    private Backend backend() {
        return request -> {
            boolean authorizer = request.lambda().orElseThrow().endsWith(":auth");
            (authorizer ? asked : events).add(request.body().text());
            String body = authorizer ? output : "{\"statusCode\": 200}";
            return new BackendAnswer.Answered(new EndpointResponse(200, Headers.none(), Body.of(body), false, Duration.ofMillis(120)), "test");
        };
    }

    private SimulationResult.Answered send(String path, String name, String value) {
        return (SimulationResult.Answered) simulator.simulate(ClientRequest.of("GET", path, QueryParameters.none(),
                Headers.none().plus(name, value), Body.empty()));
    }

    private int token(String path, String token) {
        return send(path, "X-Token", token).response().statusCode();
    }

    /** Row: what is cached is the policy, not the verdict; each request is judged against its own methodArn. */
    @Test void remembersThePolicyAndNotTheVerdict() {
        assertThat(token("/b", "t")).isEqualTo(403);
        assertThat(token("/a", "t")).isEqualTo(200);
        assertThat(token("/b", "t")).isEqualTo(403);
        assertThat(asked).hasSize(1);
        assertThat(send("/a", "X-Token", "t").trace().entries()).extracting(Trace.Entry::text)
                .contains("authorizer `cached`: cache hit, the function is not asked");
    }

    /** Row: TTL, on the clock of the simulation; exactly at its end the result is gone (inferred). */
    @Test void forgetsWhenTheTimeIsOver() {
        token("/a", "t");
        clock.now = clock.now.plusSeconds(59);
        token("/a", "t");
        assertThat(asked).hasSize(1);
        clock.now = clock.now.plusSeconds(1);
        token("/a", "t");
        assertThat(asked).hasSize(2);
    }

    /** Row: cache scope is authorizer + stage + identity values. */
    @Test void keepsIdentitiesAndAuthorizersApart() {
        token("/a", "t");
        token("/a", "T");
        token("/other", "t");
        assertThat(asked).hasSize(3);
    }

    /** Row: malformed output is never cached. */
    @Test void remembersNothingMalformed() {
        output = "{}";
        assertThat(token("/a", "t")).isEqualTo(500);
        output = ALLOW_A;
        assertThat(token("/a", "t")).isEqualTo(200);
    }

    /** Row: authorizer map has also integrationLatency; usageIdentifierKey goes to the key step. */
    @Test void tellsThoseBehindItWhoCalls() {
        SimulationResult.Answered first = send("/a", "X-Token", "t");
        send("/a", "X-Token", "t");
        assertThat(events.get(0)).contains("\"authorizer\":{\"principalId\":\"alice\",\"integrationLatency\":120}");
        assertThat(events.get(1)).contains("\"authorizer\":{\"principalId\":\"alice\",\"integrationLatency\":0}");
        assertThat(first.exchange().caller().usageIdentifierKey()).contains("the-usage-key");
        assertThat(asked.get(0)).isEqualTo("{\"type\":\"TOKEN\",\"methodArn\":\"arn:aws:execute-api:us-east-1:123456789012:"
                + "simulated0/dev/GET/a\",\"authorizationToken\":\"t\"}");
    }

    /** Row: claims are strings; a stage variable is allowed in the ARN. */
    @Test void writesClaimsAsTexts() {
        String token = KEY.sign("""
                {"sub": "alice", "cognito:groups": ["admin", "dev"], "email_verified": true, "nothing": null, "auth_time": 1767225600,
                 "identities": [{"userId": 1}], "iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_pool", "aud": "app",
                 "token_use": "id", "exp": 1767229200, "iat": 1767225600, "address": {"formatted": "x"}}""");
        SimulationResult.Answered answered = send("/pool", "Authorization", token);
        assertThat(answered.response().statusCode()).isEqualTo(200);
        assertThat(events.get(0)).contains("\"authorizer\":{\"claims\":{\"sub\":\"alice\",\"cognito:groups\":\"admin,dev\","
                + "\"email_verified\":\"true\",\"auth_time\":\"1767225600\",\"identities\":\"{\\\"userId\\\":1}\",\"iss\":"
                + "\"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_pool\",\"aud\":\"app\",\"token_use\":\"id\","
                + "\"exp\":\"Thu Jan 01 01:00:00 UTC 2026\",\"iat\":\"Thu Jan 01 00:00:00 UTC 2026\",\"address\":\"{\\\"formatted\\\":\\\"x\\\"}\"}}");
        assertThat(ContextVariables.value(answered.exchange(), "authorizer.claims.cognito:groups")).contains("admin,dev");
    }

    @Test void showsNoIdentityInTraces() {
        for (ClientRequest request : List.of(
                ClientRequest.of("GET", "/a", QueryParameters.none(), Headers.none().plus("x-token", "tok/en-+1"), Body.empty()),
                ClientRequest.of("GET", "/a", QueryParameters.none(), Headers.none().plus("X-Token", "Bearer tok/en-+1"), Body.empty()),
                ClientRequest.of("GET", "/query", QueryParameters.none().plus("key", "tok/en-+1"), Headers.none(), Body.empty()))) {
            Simulated simulated = new Session(Environment.fixed()).simulate(simulator, request);
            String shown = new SimulationTrace(Ansi.OFF, BoxStyle.ASCII, true, false).of(simulated) + SimulationJson.of(simulated, false)
                    + BackendRequestText.of(simulated, false) + new SimulationHar(Environment.fixed(), "dev", false).of(List.of(simulated));
            assertThat(shown).doesNotContain("tok/en", "tok%2Fen").contains("***");
        }
    }
}
