package dev.apigw.vtl;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Renderings in a second, on one thread: 40 lines, a loop over 100 items of the body, the template compiled before. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RenderingBenchmark {
    private static final String TEMPLATE = """
            #set($root = $input.path('$'))
            #set($context.requestOverride.header.X-Stage = $context.stage)
            ## a request for a backend, made of everything a template can read
            {
              "method": "$context.httpMethod",
              "stage": "$context.stage",
              "requestId": "$context.requestId",
              "path": "$context.resourcePath",
              "caller": "$context.identity.caller",
              "ip": "$context.identity.sourceIp",
              "id": "$input.params('id')",
              "page": "$input.params('page')",
              "agent": "$util.escapeJavaScript($input.params('User-Agent'))",
              "table": "$stageVariables.table",
              "missing": "$input.path('$.missing')",
              "name": $input.json('$.name'),
              "owner": $input.json('$.owner'),
            #if($root.owner.active)
              "active": true,
            #else
              "active": false,
            #end
              "query": {
            #foreach($name in $input.params().querystring.keySet())
                "$name": "$input.params().querystring.get($name)"#if($foreach.hasNext),#end

            #end
              },
            #if($root.name == "")
              "anonymous": true,
            #elseif($root.name.length() > 40)
              "long": true,
            #end
              "count": $root.items.size(),
              "items": [
            #foreach($item in $root.items)
                {"id": "$item.id", "n": $item.n}#if($foreach.hasNext),#end

            #end
              ],
              "sent": "$context.requestTimeEpoch"
            }
            """;

    private final TemplateInput input = new TemplateInput("{\"name\":\"order\",\"owner\":{\"id\":7,\"active\":true},\"items\":["
            + IntStream.range(0, 100).mapToObj(i -> "{\"id\":\"i" + i + "\",\"n\":" + i + "}").collect(Collectors.joining(",")) + "]}",
            new RequestParameters(Map.of("id", List.of("7")), Map.of("page", List.of("2"), "size", List.of("10")),
                    Map.of("User-Agent", List.of("bench/1.0 'x'"))),
            Map.of("stage", "prod", "httpMethod", "POST", "requestId", "r-1", "resourcePath", "/orders/{id}",
                    "requestTimeEpoch", 1, "identity", Map.of("sourceIp", "1.2.3.4")),
            Map.of("table", "orders"), Overrides.NONE);

    /** The body is parsed in each rendering, as it is in each request. */
    @Benchmark public String render() throws TemplateFailure {
        return MappingTemplates.standard().render(TEMPLATE, input).output();
    }

    /** What the body alone costs. */
    @Benchmark public Object parseBody() {
        return new JsonBody(input.body()).read("$.items");
    }

    /** The loop without a body of JSON. */
    @Benchmark public String renderRange() throws TemplateFailure {
        return MappingTemplates.standard().render(RANGE, input).output();
    }

    private static final String RANGE = "#foreach($i in [1..100]){\"id\": \"$i\"}#if($foreach.hasNext),#end#end";
}
