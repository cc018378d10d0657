package dev.apigw.source;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as YAML 1.1 spells them, in the spelling of JSON. */
final class JsonNumber {
    private static final Pattern JSON = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?");

    private JsonNumber() {}

    /** The number for JSON; empty if JSON has no such number ({@code .inf}, {@code .nan}, {@code 12:30:45}). */
    static Optional<String> of(String yaml) {
        if (JSON.matcher(yaml).matches()) {
            return Optional.of(yaml); // untouched: 1.10 stays 1.10, and a long integer keeps all its digits
        }
        String digits = yaml.replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        String unsigned = digits;
        return integer(unsigned).or(() -> decimal(unsigned)).map(number -> negative ? "-" + number : number);
    }

    private static Optional<String> integer(String digits) {
        if (digits.matches("0b[01]+")) {
            return Optional.of(new BigInteger(digits.substring(2), 2).toString());
        }
        if (digits.matches("0x[0-9a-f]+")) {
            return Optional.of(new BigInteger(digits.substring(2), 16).toString());
        }
        return digits.matches("0[0-7]+") ? Optional.of(new BigInteger(digits, 8).toString()) : Optional.empty();
    }

    private static Optional<String> decimal(String digits) {
        String whole = digits.startsWith(".") ? "0" + digits : digits;
        String filled = whole.replaceFirst("\\.(e|$)", ".0$1").replaceFirst("^0+(?=\\d)", "");
        return JSON.matcher(filled).matches() ? Optional.of(filled) : Optional.empty();
    }
}
