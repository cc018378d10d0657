package dev.apigw.report;

import dev.apigw.simulate.TrafficSummary;
import dev.apigw.source.JsonWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** A traffic summary as a table, and as JSON. */
final class TrafficText {
    private TrafficText() {}

    static String of(TrafficSummary summary) {
        StringBuilder text = new StringBuilder(title(summary)).append('\n');
        for (TrafficSummary.Aspect aspect : summary.aspects()) {
            text.append('\n').append(String.format(Locale.ROOT, "%-56s %9s %9s %9s%n", aspect.name(), "requests", "share", "expected")
                    .replace("\r\n", "\n"));
            for (TrafficSummary.Way way : aspect.ways()) {
                text.append(String.format(Locale.ROOT, "  %-54s %9d %9s %9s", Printable.oneLine(way.name()), way.requests(),
                        percent(share(aspect, way)), way.expected().map(TrafficText::percent).orElse("")).stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }

    static String title(TrafficSummary summary) {
        return summary.requests() + " requests in " + summary.time().toMillis() / 1000.0 + " s of simulated time";
    }

    static double share(TrafficSummary.Aspect aspect, TrafficSummary.Way way) {
        return (double) way.requests() / aspect.total();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    static String json(TrafficSummary summary) {
        return JsonWriter.object(json -> json.field("formatVersion", 1).field("requests", summary.requests())
                .field("timeInMillis", summary.time().toMillis())
                .objects("aspects", summary.aspects(), (item, aspect) -> item.field("name", aspect.name())
                        .objects("ways", aspect.ways(), (member, way) -> way(member, aspect, way))));
    }

    private static void way(JsonWriter json, TrafficSummary.Aspect aspect, TrafficSummary.Way way) {
        json.field("name", way.name()).field("requests", way.requests()).field("share", rounded(share(aspect, way)));
        if (way.expected().isPresent()) {
            json.field("expected", rounded(way.expected().get()));
        } else {
            json.nullField("expected");
        }
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }

    static Optional<String> expected(TrafficSummary.Way way) {
        return way.expected().map(TrafficText::percent);
    }
}
