package dev.apigw.simulate.step;

import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.state.Environment;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The name under which policies speak of a request.
 *
 * <p>Source: documented – facts of authorization, section 2 (the path as it was called, not its template). That codes of
 * plain characters are decoded is inferred, as routing takes them for the characters: a policy must not be got round by
 * calling {@code /%61dmin}.
 */
final class RequestArn {
    /** {@code %41} to {@code %7E}, as far as they stand for letters, digits and {@code -._~}. */
    private static final Pattern CODE = Pattern.compile("%([2-7][0-9A-Fa-f])");

    private RequestArn() {}

    /** {@code arn:aws:execute-api:REGION:ACCOUNT:API}. */
    static String ofApi(Environment environment) {
        return "arn:aws:execute-api:" + environment.region() + ":" + environment.accountId() + ":" + environment.apiId();
    }

    /** The ARN of the API with {@code /STAGE/VERB/PATH} behind it. */
    static String of(Exchange exchange) {
        return ofApi(exchange.gateway().environment()) + "/" + exchange.gateway().stage().stageName() + "/"
                + exchange.methodRequest().httpMethod() + plain(exchange.methodRequest().path());
    }

    /** The ARN as answers show it: of the account only the last four digits. */
    static String masked(Exchange exchange) {
        String account = exchange.gateway().environment().accountId();
        String shown = "********" + account.substring(Math.max(0, account.length() - 4));
        return of(exchange).replaceFirst(":" + Pattern.quote(account) + ":", ":" + shown.replace("$", "\\$") + ":");
    }

    private static String plain(String path) {
        return CODE.matcher(path).replaceAll(RequestArn::character);
    }

    private static String character(MatchResult code) {
        char c = (char) Integer.parseInt(code.group(1), 16);
        return c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0) ? String.valueOf(c) : code.group();
    }
}
