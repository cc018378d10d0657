package dev.apigw.simulate.access;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a condition compares.
 *
 * <p>Source: documented – IAM user guide, "IAM JSON policy elements: Condition operators".
 */
final class ConditionOperator {
    /** Compares the value of a policy with that of the request. */
    private interface Comparison {
        /** @throws IllegalArgumentException if the value of the policy is of no use */
        boolean fits(String value, String given, PolicyVariables variables);
    }

    private static final Predicate<Integer> EQUAL = order -> order == 0;
    private static final Comparison TEXT = (value, given, variables) -> variables.text(value).filter(given::equals).isPresent();
    private static final Comparison ANY_CASE =
            (value, given, variables) -> variables.text(value).filter(given::equalsIgnoreCase).isPresent();
    private static final Comparison LIKE =
            (value, given, variables) -> variables.glob(value).filter(glob -> glob.matches(given)).isPresent();
    private static final Comparison ARN = (value, given, variables) -> isArn(value, given, variables);
    private static final Comparison ADDRESS = (value, given, variables) -> IpRange.of(value).contains(given);

    private static final Map<String, ConditionOperator> ALL = Map.ofEntries(
            entry("StringEquals", TEXT), not("StringNotEquals", TEXT),
            entry("StringEqualsIgnoreCase", ANY_CASE), not("StringNotEqualsIgnoreCase", ANY_CASE),
            entry("StringLike", LIKE), not("StringNotLike", LIKE),
            entry("NumericEquals", number(EQUAL)), not("NumericNotEquals", number(EQUAL)),
            entry("NumericLessThan", number(order -> order < 0)), entry("NumericLessThanEquals", number(order -> order <= 0)),
            entry("NumericGreaterThan", number(order -> order > 0)), entry("NumericGreaterThanEquals", number(order -> order >= 0)),
            entry("DateEquals", date(EQUAL)), not("DateNotEquals", date(EQUAL)),
            entry("DateLessThan", date(order -> order < 0)), entry("DateLessThanEquals", date(order -> order <= 0)),
            entry("DateGreaterThan", date(order -> order > 0)), entry("DateGreaterThanEquals", date(order -> order >= 0)),
            entry("Bool", (value, given, variables) -> isBoolean(value).equalsIgnoreCase(given)),
            entry("BinaryEquals", TEXT),
            entry("IpAddress", ADDRESS), not("NotIpAddress", ADDRESS),
            entry("ArnEquals", ARN), not("ArnNotEquals", ARN), entry("ArnLike", ARN), not("ArnNotLike", ARN));

    private final Comparison comparison;
    private final boolean negated;

    private ConditionOperator(Comparison comparison, boolean negated) {
        this.comparison = comparison;
        this.negated = negated;
    }

    /** The operator of a name without qualifier and {@code IfExists}; {@code Null} is none, as it compares nothing. */
    static Optional<ConditionOperator> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Whether no value may fit, instead of one that has to. */
    boolean isNegated() {
        return negated;
    }

    /**
     * Whether a value of the policy fits that of the request, negation aside.
     *
     * @throws IllegalArgumentException if the value of the policy is of no use
     */
    boolean fits(String value, String given, PolicyVariables variables) {
        return comparison.fits(value, given, variables);
    }

    private static Map.Entry<String, ConditionOperator> entry(String name, Comparison comparison) {
        return Map.entry(name, new ConditionOperator(comparison, false));
    }

    private static Map.Entry<String, ConditionOperator> not(String name, Comparison comparison) {
        return Map.entry(name, new ConditionOperator(comparison, true));
    }

    private static Comparison number(Predicate<Integer> wanted) {
        return (value, given, variables) -> {
            BigDecimal limit = new BigDecimal(value);
            try {
                return wanted.test(new BigDecimal(given).compareTo(limit));
            } catch (NumberFormatException e) {
                return false;
            }
        };
    }

    private static Comparison date(Predicate<Integer> wanted) {
        return (value, given, variables) -> {
            Instant limit = instant(value);
            try {
                return wanted.test(instant(given).compareTo(limit));
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    /** A date of ISO 8601 with or without time, or seconds since 1970. */
    private static Instant instant(String text) {
        try {
            if (text.matches("\\d{1,12}") && !text.matches("\\d{4}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.length() <= 10 ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String isBoolean(String value) {
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    /** Each of the six parts of an ARN is compared for itself, wildcards included, whichever of the operators it is. */
    private static boolean isArn(String value, String given, PolicyVariables variables) {
        if (value.equals("*")) {
            return true;
        }
        String[] wanted = value.split(":(?![^{]*})", 6);
        String[] parts = given.split(":", 6);
        if (wanted.length < 6) {
            throw new IllegalArgumentException(value);
        }
        for (int i = 0; i < 6; i++) {
            String part = i < parts.length ? parts[i] : "";
            if (variables.glob(wanted[i]).filter(glob -> glob.matches(part)).isEmpty()) {
                return false;
            }
        }
        return parts.length == 6;
    }
}
