package dev.apigw.simulate.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What became of verifying a token. */
public sealed interface TokenCheck {
    /**
     * It is good.
     *
     * @param claims as {@code $context.authorizer.claims} has them
     */
    record Accepted(Map<String, String> claims) implements TokenCheck {
        public Accepted {
            claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        }
    }

    /**
     * It is not.
     *
     * @param message what the client is told
     * @param why     in words, without anything of the token
     */
    record Refused(String message, String why) implements TokenCheck {
        static final String UNAUTHORIZED = "Unauthorized";

        public Refused {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(why, "why");
        }

        Refused(String why) {
            this(UNAUTHORIZED, why);
        }
    }
}
