package dev.apigw.report;

import dev.apigw.simulate.TrafficSummary;
import java.util.function.Function;

/** The forms of a traffic summary. */
public enum TrafficFormat {
    TEXT(TrafficText::of), JSON(TrafficText::json), SVG(TrafficChart::svg), HTML(TrafficChart::html);

    private final Function<TrafficSummary, String> renderer;

    TrafficFormat(Function<TrafficSummary, String> renderer) {
        this.renderer = renderer;
    }

    public String render(TrafficSummary summary) {
        return renderer.apply(summary);
    }
}
