package dev.apigw.simulate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times to the second, in UTC. The last text is kept: many requests come within one second. */
final class TimeText {
    private final DateTimeFormatter format;
    private volatile Written last = new Written(Long.MIN_VALUE, "");

    /** Times in a pattern that shows nothing finer than seconds. */
    TimeText(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    private record Written(long epochSecond, String text) {}

    String of(Instant time) {
        Written known = last;
        if (known.epochSecond() != time.getEpochSecond()) {
            known = new Written(time.getEpochSecond(), format.format(time));
            last = known;
        }
        return known.text();
    }
}
