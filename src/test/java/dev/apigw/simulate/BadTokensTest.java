package dev.apigw.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.Account;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.model.UserPool;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.access.SentToken;
import dev.apigw.simulate.access.SigningKey;
import dev.apigw.simulate.access.TokenCheck;
import dev.apigw.simulate.access.TokenVerifier;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that must not get in, whatever is tried, beside good ones that do. The signatures are made without the library. */
class BadTokensTest {
    private static final String POOL = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_pool";
    private static final String ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_pool";
    private static final String OTHER = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_other";
    private static final long NOW = 1767225600; // 2026-01-01
    private static final SigningKey KEY = SigningKey.generate();
    private static final SigningKey STRANGER = SigningKey.generate();
    private static final String KID = member(KEY.privateJson(), "kid");
    private static final String DEFINITION = """
            openapi: 3.0.1
            info: { title: guarded, version: "1" }
            x-amazon-apigateway-policy:
              Version: "2012-10-17"
              Statement:
                - { Effect: Allow, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/dev/GET/*" }
                - { Effect: Deny, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/dev/GET/admin*" }
            paths:
              /id: { get: { security: [ { pool: [] } ], responses: { "200": { description: ok } }, x-amazon-apigateway-integration: &ok { type: mock, requestTemplates: { application/json: '{"statusCode": 200}' }, responses: { default: { statusCode: "200" } } } } }
              /scoped: { get: { security: [ { pool: [ pets/read, pets/write ] } ], responses: { "200": { description: ok } }, x-amazon-apigateway-integration: *ok } }
              /audience: { get: { security: [ { audience: [] } ], responses: { "200": { description: ok } }, x-amazon-apigateway-integration: *ok } }
              /admin/{proxy+}: { get: { security: [ { pool: [] } ], responses: { "200": { description: ok } }, x-amazon-apigateway-integration: *ok } }
            components:
              securitySchemes:
                pool: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: cognito_user_pools, x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: [ "%s", "%s" ] } }
                audience: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: cognito_user_pools, x-amazon-apigateway-authorizer: { type: cognito_user_pools, identityValidationExpression: "client-[0-9]", providerARNs: [ "%s" ] } }
            """.formatted(POOL, OTHER, POOL);
    private static final Simulator SIMULATOR = simulator();

    /** What is sent: the path and the values of Authorization. */
    private record Attempt(String name, String path, Headers headers) {
        @Override public String toString() {
            return name;
        }
    }

    private static final String ID = claims("id", "");
    private static final String ACCESS = claims("access", ", \"scope\": \"openid pets/read\"");

    @Test void letsGoodTokensIn() {
        String id = KEY.sign(ID);
        assertThat(Stream.of(id, "Bearer " + id, "  Bearer   " + id + " ", signed("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"typ\":\"JWT\"}", ID),
                signed("{\"kid\":\"" + KID + "\",\"alg\":\"RS256\",\"jku\":\"https://evil.example/jwks\"}", ID))
                .map(value -> status("/id", value))).containsOnly(200);
        assertThat(status("/scoped", KEY.sign(ACCESS))).isEqualTo(200);
        assertThat(status("/audience", KEY.sign(ID.replace("client", "client-1")))).isEqualTo(200);
        assertThat(status("/id", STRANGER.sign(ID.replace("us-east-1_pool", "us-east-1_other")))).as("second pool").isEqualTo(200);
    }

    @Test void tellsThatATokenHasExpired() {
        SimulationResult.Answered answered = answer("/id", Headers.none().plus("Authorization", KEY.sign(with("exp", NOW))));
        assertThat(answered.response().statusCode()).isEqualTo(401);
        assertThat(answered.response().body().text()).isEqualTo("{\"message\":\"The incoming token has expired\"}");
    }

    @Test void refusesByNameWhatItHasNoKeysFor() {
        SimulationResult result = Pipeline.simulator(new Gateway(api(), Stage.of("dev", Map.of()), Environment.fixed()),
                Backend.none(), new VelocityTemplates(), false).simulate(ClientRequest.of("GET", "/id", QueryParameters.none(), Headers.none().plus("Authorization", KEY.sign(ID)), Body.empty()));
        assertThat(((SimulationResult.Refused) result).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.what()).isEqualTo("user pool `" + POOL + "` whose keys are not known");
            assertThat(reason.remedy().orElseThrow()).contains("userPools: [{providerArn: " + POOL);
        });
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void keepsOthersOut(Attempt attempt) {
        SimulationResult.Answered answered = answer(attempt.path(), attempt.headers());
        // 431: a token that is longer than all headers may be does not come as far as its verification.
        assertThat(answered.response().statusCode()).as(attempt.name()).isIn(401, 403, 431);
        assertThat(answered.rejection()).isPresent();
        assertThat(answered.trace().entries()).noneSatisfy(entry -> assertThat(entry.step()).isEqualTo("backend"));
    }

    /** The same without the limits of a request: what is too long for a header must not bring the verifier down. */
    @Test void verifiesNoneOfThem() {
        TokenVerifier verifier = TokenVerifier.of(new UserPool(POOL, KEY.publicSet())).orElseThrow();
        values().forEach((name, value) -> assertThat(SentToken.read(value).token()
                .map(token -> verifier.verify(token, List.of(), Instant.ofEpochSecond(NOW)))).as(name)
                .satisfiesAnyOf(check -> assertThat(check).isEmpty(),
                        check -> assertThat(check.orElseThrow()).isInstanceOf(TokenCheck.Refused.class)));
    }

    static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        values().forEach((name, value) -> attempts.add(new Attempt(name, "/id", Headers.none().plus("Authorization", value))));
        String good = KEY.sign(ID);
        String access = KEY.sign(ACCESS);
        attempts.add(new Attempt("no header", "/id", Headers.none()));
        attempts.add(new Attempt("good, then bad", "/id", Headers.none().plus("Authorization", good).plus("Authorization", "x")));
        attempts.add(new Attempt("bad, then good", "/id", Headers.none().plus("Authorization", "x").plus("authorization", good)));
        attempts.add(new Attempt("good twice", "/id", Headers.none().plus("Authorization", good).plus("AUTHORIZATION", good)));
        attempts.add(new Attempt("another header", "/id", Headers.none().plus("X-Authorization", good)));
        attempts.add(new Attempt("blank in the header's name", "/id", Headers.none().plus("Authorization ", good)));
        attempts.add(new Attempt("underscore for nothing", "/id", Headers.none().plus("Authorization_", good)));
        attempts.add(new Attempt("smuggled behind a line break", "/id", Headers.none().plus("X", "a\r\nAuthorization: " + good)));
        attempts.add(new Attempt("in the query", "/id?Authorization=" + good, Headers.none()));
        attempts.add(new Attempt("in a cookie", "/id", Headers.none().plus("Cookie", "Authorization=" + good)));
        attempts.add(new Attempt("access token for a method without scopes", "/id", Headers.none().plus("Authorization", access)));
        attempts.add(new Attempt("ID token for a method with scopes", "/scoped", Headers.none().plus("Authorization", good)));
        attempts.add(new Attempt("ID token that names a scope", "/scoped", Headers.none().plus("Authorization", KEY.sign(claims("id", ", \"scope\": \"pets/read\"")))));
        for (String scope : List.of("", "\"pets\"", "\"PETS/READ\"", "\"pets/reader\"", "\"pets/read,pets/write\"", "[\"pets/read\"]", "\"xpets/read\"", "null")) {
            attempts.add(new Attempt("scope " + scope, "/scoped", Headers.none().plus("Authorization",
                    KEY.sign(claims("access", scope.isEmpty() ? "" : ", \"scope\": " + scope)))));
        }
        attempts.add(new Attempt("audience that does not match", "/audience", Headers.none().plus("Authorization", good)));
        attempts.add(new Attempt("audience that only begins right", "/audience", Headers.none().plus("Authorization", KEY.sign(ID.replace("client", "client-1x")))));
        attempts.add(new Attempt("two audiences", "/audience", Headers.none().plus("Authorization", KEY.sign(ID.replace("\"client\"", "[\"client-1\", \"client-2\"]")))));
        attempts.add(new Attempt("no audience", "/audience", Headers.none().plus("Authorization", KEY.sign(ID.replace("\"aud\"", "\"aub\"")))));
        for (String path : List.of("/admin/x", "/%61dmin/x", "/admin%2Fx/y", "/admin/..%2fid", "//admin/x", "/admin/%2e%2e/id", "/adm%69n/x")) {
            attempts.add(new Attempt("good token, denied path " + path, path, Headers.none().plus("Authorization", good)));
        }
        return attempts;
    }

    /** Values of Authorization for a method that wants an ID token. */
    private static Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        String good = KEY.sign(ID);
        String[] parts = good.split("\\.");
        for (String none : List.of("none", "None", "NONE", "nOnE", "", " none", "RS256 ", "rs256", "Rs256")) {
            values.put("alg `" + none + "`", unsigned("{\"alg\":\"" + none + "\",\"kid\":\"" + KID + "\"}", ID) + ".");
            values.put("alg `" + none + "` with the good signature", unsigned("{\"alg\":\"" + none + "\",\"kid\":\"" + KID + "\"}", ID) + "." + parts[2]);
        }
        for (String alg : List.of("RS384", "RS512", "PS256", "ES256", "EdDSA", "HS256", "dir", "RSA-OAEP")) {
            values.put("alg " + alg + " over an RS256 signature", signed("{\"alg\":\"" + alg + "\",\"kid\":\"" + KID + "\"}", ID));
        }
        values.put("alg missing", signed("{\"kid\":\"" + KID + "\"}", ID));
        values.put("alg null", signed("{\"alg\":null,\"kid\":\"" + KID + "\"}", ID));
        values.put("alg a list", signed("{\"alg\":[\"RS256\"],\"kid\":\"" + KID + "\"}", ID));
        values.put("HS256 with the public key set", hmac(KEY.publicSet()));
        values.put("HS256 with the modulus", hmac(member(KEY.publicSet(), "n")));
        values.put("signature stripped", parts[0] + "." + parts[1] + ".");
        values.put("signature left out", parts[0] + "." + parts[1]);
        values.put("signature of another token", parts[0] + "." + parts[1] + "." + KEY.sign(with("sub", 1)).split("\\.")[2]);
        values.put("signature of one byte", parts[0] + "." + parts[1] + ".AA");
        values.put("signature of zeros", parts[0] + "." + parts[1] + "." + "A".repeat(342));
        values.put("signature padded", good + "==");
        values.put("signature with junk", parts[0] + "." + parts[1] + ".*" + parts[2]);
        values.put("signature spelt otherwise", parts[0] + "." + parts[1] + "." + respelt(parts[2]));
        values.put("claims changed", parts[0] + "." + base64(ID.replace("alice", "mallory")) + "." + parts[2]);
        values.put("truncated", good.substring(0, good.length() - 1));
        values.put("one character more", good + "A");
        values.put("key of a stranger", STRANGER.sign(ID));
        values.put("key of a stranger under the right kid", signed(STRANGER, "{\"alg\":\"RS256\",\"kid\":\"" + KID + "\"}", ID));
        for (String source : List.of("\"jku\":\"https://evil.example/jwks\"", "\"x5u\":\"https://evil.example/cert\"",
                "\"jwk\":" + member(STRANGER.publicSet(), "keys"), "\"x5c\":[\"AAAA\"]")) {
            values.put("key from the header: " + source.substring(0, 6), signed(STRANGER,
                    "{\"alg\":\"RS256\",\"kid\":\"" + member(STRANGER.privateJson(), "kid") + "\"," + source + "}", ID));
        }
        for (String kid : List.of("\"\"", "null", "1", "[\"" + KID + "\"]", "\"../../etc/passwd\"", "\"x' OR '1'='1\"", "\"" + KID + " \"", "\"%00\"")) {
            values.put("kid " + kid.replace(KID, "KID"), signed("{\"alg\":\"RS256\",\"kid\":" + kid + "}", ID));
        }
        values.put("kid missing", signed("{\"alg\":\"RS256\"}", ID));
        values.put("kid in another case", signed("{\"alg\":\"RS256\",\"KID\":\"" + KID + "\"}", ID));
        values.put("critical header", signed("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"crit\":[\"exp\"],\"exp\":1}", ID));
        values.put("critical b64", signed("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"crit\":[\"b64\"],\"b64\":false}", ID));
        values.put("critical nothing", signed("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"crit\":[]}", ID));
        for (String typ : List.of("at+jwt", "JWE", "secevent+jwt", "JOSE+JSON")) {
            values.put("typ " + typ, signed("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"typ\":\"" + typ + "\"}", ID));
        }
        values.put("encrypted", base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + ".AA.AA.AA.AA");
        values.put("expired", KEY.sign(with("exp", NOW - 1)));
        values.put("expires now", KEY.sign(with("exp", NOW)));
        values.put("no expiry", KEY.sign(ID.replace("\"exp\"", "\"ex\"")));
        for (String exp : List.of("\"9999999999\"", "null", "1e99", "1e999999999", "-1", "[9999999999]", "true", "99999999999999999999")) {
            values.put("exp " + exp, KEY.sign(ID.replaceFirst("\"exp\": \\d+", "\"exp\": " + exp)));
        }
        values.put("not yet valid", KEY.sign(claims("id", ", \"nbf\": " + (NOW + 1))));
        values.put("issued in the future", KEY.sign(with("iat", NOW + 60)));
        values.put("nbf a text", KEY.sign(claims("id", ", \"nbf\": \"0\"")));
        for (String issuer : List.of(ISSUER + "/", ISSUER.toUpperCase(Locale.ROOT), ISSUER.replace("https", "http"), ISSUER + "2",
                ISSUER.replace("us-east-1_pool", "us-east-1_other"), "https://evil.example/us-east-1_pool", "", ISSUER + "\\u0000", ISSUER.replace("cognito", "c\\u043egnito"))) {
            values.put("issuer " + issuer, KEY.sign(ID.replace(ISSUER, issuer)));
        }
        values.put("issuer a list", KEY.sign(ID.replace("\"" + ISSUER + "\"", "[\"" + ISSUER + "\"]")));
        values.put("no issuer", KEY.sign(ID.replace("\"iss\"", "\"is\"")));
        for (String use : List.of("access", "ID", "refresh", "", "id ")) {
            values.put("token_use `" + use + "`", KEY.sign(claims(use, "")));
        }
        values.put("no token_use", KEY.sign(ID.replace("token_use", "tokenuse")));
        for (String scheme : List.of("bearer ", "BEARER ", "Bearer", "Basic ", "Bearer\t", "Bearer Bearer ", "JWT ", "Bearer: ", "\u00a0Bearer ")) {
            values.put("scheme `" + scheme + "`", scheme + good);
        }
        values.put("scheme alone", "Bearer ");
        values.put("empty", "");
        values.put("blank", "   ");
        values.put("undefined", "undefined");
        values.put("dots", "..");
        values.put("three empty texts", "e30.e30.");
        values.put("empty objects", "e30.e30.e30");
        values.put("empty first part", "." + parts[1] + "." + parts[2]);
        values.put("empty middle part", parts[0] + ".." + parts[2]);
        values.put("four parts", good + ".AA");
        values.put("blank inside", parts[0] + ". " + parts[1] + "." + parts[2]);
        values.put("line break inside", parts[0] + ".\n" + parts[1] + "." + parts[2]);
        values.put("tab behind a part", parts[0] + "\t." + parts[1] + "." + parts[2]);
        values.put("quoted", "\"" + good + "\"");
        values.put("full width dots", good.replace('.', '\uff0e'));
        values.put("cyrillic a", good.replace('a', '\u0430'));
        values.put("null character", good + "\0");
        values.put("two tokens", good + "," + good);
        values.put("plain base64 alphabet", parts[0] + "." + parts[1] + "." + parts[2].replace('-', '+').replace('_', '/') + "+");
        values.put("claims no object", KEY.sign("[]"));
        values.put("claims no JSON", KEY.sign("alice"));
        values.put("claims with a tail", KEY.sign(ID + "}"));
        for (String header : List.of("[]", "null", "1", "{}", "{\"alg\":{}}", "{\"alg\":\"RS256\",\"kid\":{}}", "{\"alg\":\"RS256\",\"typ\":1}")) {
            values.put("header " + header, signed(header, ID));
        }
        values.put("header no UTF-8", Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {'{', (byte) 0xff, '}'}) + "." + parts[1] + "." + parts[2]);
        values.put("lists in lists in the claims", KEY.sign("{\"a\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}"));
        values.put("objects in objects in the claims", KEY.sign("{\"a\":".repeat(9_000) + "1" + "}".repeat(9_000)));
        values.put("lists in lists in the header", signed("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"x\":" + "[".repeat(9_000) + "]".repeat(9_000) + "}", ID));
        values.put("open lists in the header", signed("{\"alg\":\"RS256\",\"x\":" + "[".repeat(9_000), ID));
        values.put("huge header", signed("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"x\":\"" + "y".repeat(40_000) + "\"}", ID));
        values.put("huge token", KEY.sign(claims("id", ", \"x\": \"" + "y".repeat(2_000_000) + "\"")));
        values.put("a million dots", ".".repeat(1_000_000));
        values.put("a huge signature", parts[0] + "." + parts[1] + "." + "A".repeat(60_000));
        values.put("kid twice", signed("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"" + KID + "x\",\"kid\":\"y\"}", ID));
        return values;
    }

    private static String claims(String use, String more) {
        return "{\"sub\": \"alice\", \"iss\": \"" + ISSUER + "\", \"aud\": \"client\", \"token_use\": \"" + use + "\", \"exp\": "
                + (NOW + 60) + ", \"iat\": " + NOW + more + "}";
    }

    private static String with(String claim, long value) {
        return ID.replaceFirst("\"" + claim + "\": [^,}]+", "\"" + claim + "\": " + value);
    }

    private static int status(String path, String authorization) {
        return answer(path, Headers.none().plus("Authorization", authorization)).response().statusCode();
    }

    private static SimulationResult.Answered answer(String path, Headers headers) {
        String[] halves = path.split("\\?", 2);
        QueryParameters query = halves.length > 1 ? QueryParameters.decode(halves[1]) : QueryParameters.none();
        SimulationResult result = SIMULATOR.simulate(ClientRequest.of("GET", halves[0], query, headers, Body.empty()));
        assertThat(result).isInstanceOf(SimulationResult.Answered.class);
        return (SimulationResult.Answered) result;
    }

    private static RestApi api() {
        return ApiBuilder.build(DocumentLoader.load("api.yaml", new ByteArrayInputStream(DEFINITION.getBytes(UTF_8)),
                ResolveOptions.none()).document().orElseThrow(), ImportOptions.defaults()).api();
    }

    private static Simulator simulator() {
        RestApi api = api();
        Account account = new Account(List.of(), List.of(), List.of(), List.of(new UserPool(POOL, KEY.publicSet()),
                new UserPool(OTHER, STRANGER.publicSet())), List.of(), List.of());
        return Pipeline.simulator(new Gateway(api, Stage.of("dev", Map.of()), account, Environment.fixed()),
                Backend.none(), new VelocityTemplates(), false);
    }

    private static String signed(String header, String claims) {
        return signed(KEY, header, claims);
    }

    private static String signed(SigningKey key, String header, String claims) {
        try {
            BigInteger modulus = number(key.privateJson(), "n");
            PrivateKey secret = KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(modulus, number(key.privateJson(), "d")));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secret);
            signature.update(unsigned(header, claims).getBytes(UTF_8));
            return unsigned(header, claims) + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String secret) {
        try {
            String text = unsigned("{\"alg\":\"HS256\",\"kid\":\"" + KID + "\"}", ID);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(String header, String claims) {
        return base64(header) + "." + base64(claims);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** The same bytes in other characters: the last one has bits that do not count. */
    private static String respelt(String signature) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char last = signature.charAt(signature.length() - 1);
        return signature.substring(0, signature.length() - 1) + digits.charAt(digits.indexOf(last) ^ 1);
    }

    private static BigInteger number(String key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(member(key, name)));
    }

    /** A member of a JSON text, as far as this test needs it. */
    private static String member(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"([^\"]*)\"|\\[\\s*(\\{[^}]*\\}))").matcher(json);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
