package dev.apigw.simulate;

import dev.apigw.model.Model;
import dev.apigw.model.RestApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Requests and answers as nobody would send them, which shrink to simple ones. */
final class ArbitraryRequests {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}/]+\\}");
    private static final List<String> TYPES = List.of("application/json", "application/xml", "image/png", ";", ",", "",
            "application/x-www-form-urlencoded; charset=utf-8", "*/*", "APPLICATION/JSON;q=0", "text/plain", "a/b/c", "application/*",
            "multipart/form-data; boundary=x", "application/vnd.api+json");
    private static final List<String> SEGMENTS = List.of("1", "a%2Fb", "%", "%zz", "..", "", "{x}", "ä", "a b", "$0", "\\", "%00",
            "%C3%A4", "%ff", "😀", "a;b=c", "a+b", "a".repeat(3000), "'\"", "%E0%A0");
    private static final List<String> TEXTS = List.of("", "1", "a,b", "a b", "ä", "\t", "$context.requestId", "#set($x=1)", "'", "\"\\",
            "😀", "%0d%0a", "x".repeat(2000), "null", "a=b; c=d", "\u0000");
    private static final List<String> NAMES = List.of("X-A", "x-a", "Accept", "Content-Length", "Host", "Authorization",
            "Content-Encoding", "X-Forwarded-For", "Transfer-Encoding", "x-api-key", "Cookie", "X-Amz-Invocation-Type", "Origin",
            "Expect", "name", "X-HTTP-Method-Override");
    private static final List<String> BODIES = List.of("", "{}", "{\"a\":[1,2]}", "{broken", "[", "text", "\"x\"", "null", "%%%",
            "\uFFFD\u0000", "<a/>", "a=1&b=2", "[[[[1e400]]]]", "{\"a\":1,\"a\":2}", " ", "1e2", "\uFEFF{}", "{\"a\":\"\\ud800\"}",
            "[".repeat(2000), "{\"type\":\"dog\",\"price\":249.99,\"id\":1,\"name\":\"x\"}");
    private static final List<String> PAYLOADS = List.of("", "{}", "{\"statusCode\":200}", "{\"errorMessage\":\"Bad\"}", "[]",
            "{\"statusCode\":\"x\"}", "{\"headers\":{\"a\":1}}", "null", "{\"statusCode\":204,\"multiValueHeaders\":{\"b\":[]}}",
            "{\"body\":\"!!\",\"isBase64Encoded\":true}", "text", "{\"statusCode\":99999}", "{\"statusCode\":0}",
            "{\"statusCode\":200,\"headers\":{\"X-Bad\":\"a\\r\\nSet-Cookie: x\"}}", "{\"statusCode\":200,\"headers\":{\"a b\":\"c\"}}",
            "{\"statusCode\":200,\"headers\":{\"\":\"c\"}}", "{\"statusCode\":-1}", "{\"statusCode\":1e2}", "{\"statusCode\":200.0}",
            "{\"statusCode\":200,\"headers\":null,\"body\":null}", "{\"statusCode\":200,\"body\":{\"a\":1}}",
            "{\"statusCode\":200,\"headers\":{\"Content-Length\":\"7\",\"content-type\":\"x\\ny\"}}", "{\"statusCode\":101}");

    private ArbitraryRequests() {}

    /** Requests for a resource of an API, or for none. */
    static Arbitrary<ClientRequest> to(RestApi api) {
        List<String> paths = new ArrayList<>(List.of("/", "", "/no//such/%/path/"));
        api.methods().limit(60).forEach(entry -> paths.add(entry.resource().path()));
        List<String> methods = new ArrayList<>(List.of("GET", "POST", "OPTIONS", "HEAD", "ANY", "brew", "", "PÜT"));
        api.methods().limit(60).map(entry -> entry.method().httpMethod()).distinct().forEach(methods::add);
        return Combinators.combine(Arbitraries.of(methods), target(paths), headers(), bodies(api)).as((method, target, headers, body) ->
                ClientRequest.of(method, target, QueryParameters.none(), headers, body));
    }

    private static Arbitrary<String> target(List<String> paths) {
        Arbitrary<String> query = Arbitraries.of("", "?", "?a=1&b=%&=&c", "?a=1&a=2&A=3", "?a=%0d%0a&ä=ö", "?limit=10&type=dog");
        Arbitrary<String> tail = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just("")),
                Tuple.of(1, Arbitraries.of(SEGMENTS).map(segment -> "/" + segment)),
                Tuple.of(1, Arbitraries.just("/")));
        return Combinators.combine(Arbitraries.of(paths), Arbitraries.of(SEGMENTS).list().ofMinSize(1).ofMaxSize(3), tail, query)
                .as((path, values, end, after) -> filled(path, values) + end + after);
    }

    private static String filled(String template, List<String> values) {
        int[] next = {0};
        return PARAMETER.matcher(template).replaceAll(found ->
                Matcher.quoteReplacement(values.get(next[0]++ % values.size())));
    }

    private static Arbitrary<Headers> headers() {
        Arbitrary<Headers.Field> odd = Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(TEXTS)).as(Headers.Field::new);
        Arbitrary<Headers.Field> typed = Combinators.combine(Arbitraries.of("Content-Type", "content-type", "Accept"),
                Arbitraries.of(TYPES)).as(Headers.Field::new);
        return Arbitraries.oneOf(odd, typed).list().ofMaxSize(6).map(Headers::of);
    }

    private static Arbitrary<Body> bodies(RestApi api) {
        List<String> texts = new ArrayList<>(BODIES);
        // A schema is JSON that has all names which a body of it has.
        api.models().stream().limit(20).map(Model::schema).filter(schema -> schema.length() < 5000).forEach(texts::add);
        Arbitrary<Body> text = Arbitraries.of(texts).map(Body::of);
        Arbitrary<Body> cut = Combinators.combine(Arbitraries.of(texts), Arbitraries.integers().between(0, 200), Arbitraries.of(TEXTS))
                .as((whole, at, inserted) -> Body.of(whole.substring(0, Math.min(at, whole.length())) + inserted
                        + whole.substring(Math.min(at, whole.length()))));
        Arbitrary<Body> binary = Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(Body::of);
        return Arbitraries.oneOf(text, cut, binary);
    }

    /** What backends answer. */
    static Arbitrary<EndpointResponse> answers() {
        return Combinators.combine(Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(100, 599)),
                        Tuple.of(2, Arbitraries.just(200))), headers(),
                Arbitraries.oneOf(Arbitraries.of(PAYLOADS).map(Body::of),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(Body::of)), Arbitraries.of(false, true))
                .as(EndpointResponse::new);
    }

    static String describe(ClientRequest request) {
        return request.method() + " " + request.path() + " " + request.query() + " " + request.headers() + " "
                + new String(request.body().bytes(), StandardCharsets.ISO_8859_1);
    }
}
