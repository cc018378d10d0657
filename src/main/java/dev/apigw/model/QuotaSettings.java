package dev.apigw.model;

import java.util.Objects;

/**
 * As the API reference's {@code QuotaSettings}.
 *
 * @param limit  requests per period
 * @param offset requests that are subtracted from the limit in the initial period
 */
public record QuotaSettings(int limit, int offset, Period period) {
    /** How long a quota lasts. */
    public enum Period { DAY, WEEK, MONTH }

    public QuotaSettings {
        Objects.requireNonNull(period, "period");
    }
}
