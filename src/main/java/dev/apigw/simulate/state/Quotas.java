package dev.apigw.simulate.state;

import dev.apigw.model.QuotaSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many requests of their quotas keys have used. Lives as long as the simulator.
 *
 * <p>Source: documented – API reference, {@code QuotaSettings} (period; the offset counts in the initial period alone). That
 * periods begin at midnight UTC is common knowledge, that weeks begin on Monday inferred.
 */
public final class Quotas {
    private static final class Use {
        private final LocalDate initial;
        private LocalDate period;
        private long used;

        private Use(LocalDate initial) {
            this.initial = initial;
            this.period = initial;
        }
    }

    private final Map<List<String>, Use> uses = new HashMap<>();

    /**
     * Counts a request, unless the quota is used up.
     *
     * @param name what tells the quota from all others
     * @return how many requests are left behind this one; negative if it is refused
     */
    public synchronized long take(List<String> name, QuotaSettings quota, Instant now) {
        LocalDate period = begin(quota.period(), now);
        Use use = uses.computeIfAbsent(List.copyOf(name), first -> new Use(period));
        if (!use.period.equals(period)) {
            use.period = period;
            use.used = 0;
        }
        long limit = (long) quota.limit() - (period.equals(use.initial) ? quota.offset() : 0);
        if (use.used >= limit) {
            return -1;
        }
        use.used++;
        return limit - use.used;
    }

    private static LocalDate begin(QuotaSettings.Period period, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return switch (period) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
