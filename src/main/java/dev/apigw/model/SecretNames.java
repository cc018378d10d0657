package dev.apigw.model;

import java.util.regex.Pattern;

/** Names of stage variables whose values are nobody's business: where one is printed, its value is not. */
public final class SecretNames {
    private static final String MASK = "***";
    /** Words of a name, in {@code snake_case}, {@code camelCase} or run together at its end. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)secret|passw|pwd|passphrase|credential|token|api_?key|access_?key|private_?key|signature|auth_?key|"
                    + "(?:^|_)(?:pass|key)(?:$|_)");

    private SecretNames() {}

    /** Whether the value of a variable should stay hidden. */
    public static boolean isSecret(String name) {
        return SECRET.matcher(name).find();
    }

    /** The value as it may be printed. */
    public static String shown(String name, String value) {
        return isSecret(name) ? MASK : value;
    }
}
