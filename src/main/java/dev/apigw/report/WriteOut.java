package dev.apigw.report;

import dev.apigw.diagnostic.Similar;
import dev.apigw.simulate.ClientResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.source.JsonValues;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What curl's {@code -w} prints: a text with <code>%{NAME}</code>, <code>%header{NAME}</code>, <code>%%</code> and backslash
 * escapes. {@code gateway_response} is our own.
 *
 * <p>Source: documented – curl's manual, "--write-out". An unknown name is an error here; curl prints a warning.
 */
public final class WriteOut {
    private static final Map<String, Function<SimulationResult.Answered, Object>> VARIABLES = new LinkedHashMap<>();
    private static final Pattern PARTS = Pattern.compile("%%|%header\\{([^}]*)}|%\\{([^}]*)}|\\\\([nrt\\\\])");

    static {
        VARIABLES.put("http_code", answered -> answered.response().statusCode());
        VARIABLES.put("response_code", answered -> answered.response().statusCode());
        VARIABLES.put("content_type", answered -> answered.response().headers().first("Content-Type").orElse(""));
        VARIABLES.put("size_download", answered -> answered.response().body().size());
        VARIABLES.put("size_upload", answered -> answered.exchange().request().body().size());
        VARIABLES.put("num_headers", answered -> answered.response().headers().fields().size());
        VARIABLES.put("method", answered -> answered.exchange().request().method());
        VARIABLES.put("url", answered -> url(answered.exchange()));
        VARIABLES.put("time_total", answered -> seconds(answered.exchange()));
        VARIABLES.put("gateway_response", answered -> answered.failure().flatMap(Failure::responseType).orElse(""));
    }

    private final String format;

    private WriteOut(String format) {
        this.format = format;
    }

    /**
     * A format that is known to mean something.
     *
     * @throws IllegalArgumentException if it names a variable that there is not; the message says which
     */
    public static WriteOut parse(String format) {
        Matcher parts = PARTS.matcher(format);
        while (parts.find()) {
            String name = parts.group(2);
            if (name != null && !name.equals("json") && !VARIABLES.containsKey(name)) {
                List<String> near = Similar.to(name, List.copyOf(VARIABLES.keySet()));
                throw new IllegalArgumentException("`%{" + name + "}` is no variable of -w; " + (near.isEmpty()
                        ? "there are " + String.join(", ", VARIABLES.keySet()) + ", json and %header{NAME}."
                        : "did you mean `%{" + near.get(0) + "}`?"));
            }
        }
        if (format.replace("%%", "").matches("(?s).*%(header)?\\{[^}]*")) {
            throw new IllegalArgumentException("`" + format + "` is no format of -w; a brace is not closed.");
        }
        return new WriteOut(format);
    }

    /** The text for an answer. */
    public String of(SimulationResult.Answered answered) {
        ClientResponse response = answered.response();
        return PARTS.matcher(format).replaceAll(part -> Matcher.quoteReplacement(
                part.group(1) != null ? response.headers().first(part.group(1)).orElse("")
                        : part.group(2) != null ? variable(part.group(2), answered)
                        : part.group(3) != null ? escaped(part.group(3)) : "%"));
    }

    private static String variable(String name, SimulationResult.Answered answered) {
        if (!name.equals("json")) {
            return String.valueOf(VARIABLES.get(name).apply(answered));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        VARIABLES.forEach((each, value) -> all.put(each, value.apply(answered)));
        return JsonValues.write(all);
    }

    private static String escaped(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> "\\";
        };
    }

    private static String url(Exchange exchange) {
        String query = exchange.request().query().encoded();
        return exchange.request().path() + (query.isEmpty() ? "" : "?" + query);
    }

    /** Seconds with six digits, as curl writes them; the clock is that of the simulation. */
    private static BigDecimal seconds(Exchange exchange) {
        return BigDecimal.valueOf(exchange.integrationLatency().map(Duration::toNanos).orElse(0L) / 1000, 6);
    }
}
