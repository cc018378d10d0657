package dev.apigw.simulate.step;

import dev.apigw.model.Stated;
import dev.apigw.simulate.NotSupportedException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The {@code identityValidationExpression} of an authorizer.
 *
 * <p>Source: documented – API reference, {@code Authorizer}. That the whole text has to match, as in Java, is inferred; users
 * anchor their expressions, which makes no difference then.
 */
final class IdentityExpression {
    private IdentityExpression() {}

    /**
     * Whether a text fits.
     *
     * @throws NotSupportedException if it is no expression; an import refuses it
     */
    static boolean matches(Stated expression, String text) {
        try {
            return Pattern.compile(expression.value()).matcher(text).matches();
        } catch (PatternSyntaxException e) {
            throw new NotSupportedException("`identityValidationExpression` that is no regular expression: "
                    + e.getDescription(), expression.origin());
        } catch (StackOverflowError e) {
            // A group that repeats takes stack for each character; such a text is no identity that anyone means.
            return false;
        }
    }
}
