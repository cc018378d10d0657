package dev.apigw.simulate.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.InFile;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.model.Stated;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.access.AccessBehavior;
import dev.apigw.simulate.access.PolicyReader;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.RequestContext;
import dev.apigw.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: documented – facts of authorization, section 2: with a Lambda authorizer in two phases, with Cognito alone. */
class PolicyCheckTest {
    private static final String SILENT_TEXT = "User is not authorized to access this resource";
    private static final String ANONYMOUS = "User: anonymous is not authorized to perform: execute-api:Invoke on resource: "
            + "arn:aws:execute-api:us-east-1:********9012:simulated0/dev/GET/pets";
    private static final String EXPLICITLY = " with an explicit deny";

    @ParameterizedTest(name = "{0}: before the authorizer {1}")
    @CsvSource({"none, -", "Allow, -", "silent, -", "Deny, " + ANONYMOUS + EXPLICITLY})
    void beforeALambdaAuthorizerOnlyADenialCounts(String resource, String message) {
        assertThat(message(check(resource, Headers.none()).beforeAuthorizer())).isEqualTo(message);
    }

    /** Table A, with the output of the authorizer for the identity policy. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"Allow, none, -", "Allow, Allow, -", "Allow, silent, -", "Allow, Deny, " + ANONYMOUS + EXPLICITLY,
        "silent, none, " + SILENT_TEXT, "silent, Allow, -", "silent, silent, " + SILENT_TEXT, "silent, Deny, " + ANONYMOUS + EXPLICITLY,
        "Deny, none, " + SILENT_TEXT + EXPLICITLY, "Deny, Allow, " + SILENT_TEXT + EXPLICITLY,
        "Deny, silent, " + SILENT_TEXT + EXPLICITLY, "Deny, Deny, " + ANONYMOUS + EXPLICITLY})
    void withTheOutputOfALambdaAuthorizer(String output, String resource, String message) {
        PolicyCheck check = check(resource, Headers.none());
        assertThat(message(check.withAuthorizer(PolicyReader.read(stated(statement(output, "", "execute-api:Invoke")),
                PolicyReader.Kind.AUTHORIZER).document().orElseThrow()))).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"none, -", "Allow, -", "silent, " + ANONYMOUS, "Deny, " + ANONYMOUS + EXPLICITLY})
    void behindCognitoThePolicyStandsAlone(String resource, String message) {
        assertThat(message(check(resource, Headers.none()).alone())).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"execute-api:Invoke, false", "execute-api:*, true", "*, true"})
    void whoMayInvalidateTheCache(String action, boolean may) {
        Outcome outcome = check("none", Headers.none().plus("Cache-Control", "max-age=0")).withAuthorizer(PolicyReader.read(
                stated(statement("Allow", "", action)), PolicyReader.Kind.AUTHORIZER).document().orElseThrow());
        assertThat(((Outcome.Continue) outcome).exchange().caller().mayInvalidateCache()).isEqualTo(may);
    }

    @Test void nobodyAsksForTheRightToInvalidateUnlessTheClientSpeaksOfTheCache() {
        Outcome outcome = check("Allow", Headers.none()).alone();
        assertThat(((Outcome.Continue) outcome).exchange().caller().mayInvalidateCache()).isFalse();
    }

    /** The message of a denial, or a dash. */
    private static String message(Outcome outcome) {
        if (outcome instanceof Outcome.Reject reject) {
            assertThat(reject.failure()).isEqualTo(Failure.ACCESS_DENIED);
            return reject.message();
        }
        return "-";
    }

    private static PolicyCheck check(String resource, Headers headers) {
        String policy = resource.equals("none") ? "" : "x-amazon-apigateway-policy: "
                + statement(resource, "\"Principal\": \"*\", ", "execute-api:Invoke") + "\n";
        RestApi api = ApiBuilder.build(DocumentLoader.load("api.yaml", new ByteArrayInputStream(("openapi: 3.0.1\n"
                + "info: { title: a, version: '1' }\n" + policy + "paths: { /pets: { get: { responses: {} } } }\n")
                .getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document().orElseThrow(), ImportOptions.defaults()).api();
        Gateway gateway = new Gateway(api, Stage.of("dev", Map.of()), Environment.fixed());
        Exchange exchange = Exchange.of(gateway, ClientRequest.of("GET", "/pets", QueryParameters.none(), headers, Body.empty()),
                RequestContext.of(gateway.environment()));
        Outcome routed = new RoutingStep(AccessBehavior.DEFAULTS).apply(exchange);
        return new PolicyCheck(new Policies(), ((Outcome.Continue) routed).exchange(), Optional.empty());
    }

    private static String statement(String effect, String principal, String action) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"" + (effect.equals("silent") ? "Allow" : effect) + "\", "
                + principal + "\"Action\": \"" + action + "\", \"Resource\": \"" + (effect.equals("silent") ? "arn:other" : "*") + "\"}]}";
    }

    private static Stated stated(String text) {
        return new Stated(text, new InFile(SourceFile.inMemory("answer", text).span(0, 0)));
    }
}
