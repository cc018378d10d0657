package dev.apigw.report;

import dev.apigw.simulate.TrafficSummary;
import java.util.Locale;

/** A traffic summary as bars: an SVG image, or a page that holds it. */
final class TrafficChart {
    private static final int WIDTH = 760;
    private static final int LEFT = 260;
    private static final int BAR = 340;
    private static final int LINE = 24;

    private TrafficChart() {}

    static String svg(TrafficSummary summary) {
        StringBuilder bars = new StringBuilder();
        int y = 2 * LINE;
        for (TrafficSummary.Aspect aspect : summary.aspects()) {
            y += LINE;
            bars.append(text(10, y, "font-weight=\"bold\"", aspect.name()));
            for (TrafficSummary.Way way : aspect.ways()) {
                y += LINE;
                bars.append(bar(aspect, way, y));
            }
            y += LINE / 2;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + (y + LINE) + "\" width=\"" + WIDTH + "\" height=\""
                + (y + LINE) + "\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#222\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                + text(10, LINE, "font-size=\"16\"", TrafficText.title(summary)) + bars + "</svg>\n";
    }

    /** The share as a bar, the expected one as a line across it. */
    private static String bar(TrafficSummary.Aspect aspect, TrafficSummary.Way way, int y) {
        double share = TrafficText.share(aspect, way);
        StringBuilder bar = new StringBuilder(text(26, y, "", way.name()));
        bar.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"#4477aa\"/>\n", LEFT, y - 12, share * BAR));
        way.expected().ifPresent(expected -> bar.append(String.format(Locale.ROOT,
                "<line x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\" stroke=\"#cc3311\" stroke-width=\"2\"/>\n",
                LEFT + expected * BAR, y - 15, y + 5)));
        return bar.append(text(LEFT + BAR + 10, y, "", way.requests() + ", " + TrafficText.percent(share)
                + TrafficText.expected(way).map(expected -> " (" + expected + ")").orElse(""))).toString();
    }

    private static String text(int x, int y, String attributes, String text) {
        return "<text x=\"" + x + "\" y=\"" + y + "\"" + (attributes.isEmpty() ? "" : " " + attributes) + ">" + escaped(text) + "</text>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String html(TrafficSummary summary) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                + "<title>" + escaped(TrafficText.title(summary)) + "</title>\n<style>svg { max-width: 100%; height: auto }</style>\n</head>\n<body>\n"
                + svg(summary) + "</body>\n</html>\n";
    }
}
