package dev.apigw.simulate.step;

import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.PercentCode;
import dev.apigw.simulate.state.Environment;
import java.util.regex.Pattern;

/**
 * The name under which policies speak of a request.
 *
 * <p>Source: documented – facts of authorization, section 2 (the path as it was called, not its template). That percent codes
 * are decoded, but for those of a slash and of the percent sign, and that slashes at the end do not count, is inferred from
 * routing, which takes such paths for the same resource: a policy must not be got round by calling {@code /%61dmin/}.
 */
final class RequestArn {
    private static final Pattern KEPT = Pattern.compile("%(2[fF]|25)");

    private RequestArn() {}

    /** {@code arn:aws:execute-api:REGION:ACCOUNT:API}. */
    static String ofApi(Environment environment) {
        return "arn:aws:execute-api:" + environment.region() + ":" + environment.accountId() + ":" + environment.apiId();
    }

    /** The ARN of the API with {@code /STAGE/VERB/PATH} behind it. */
    static String of(Exchange exchange) {
        return ofApi(exchange.gateway().environment()) + behindApi(exchange);
    }

    /** The ARN as answers show it: of the account only the last four digits. */
    static String masked(Exchange exchange) {
        Environment environment = exchange.gateway().environment();
        String account = environment.accountId();
        return "arn:aws:execute-api:" + environment.region() + ":********" + account.substring(Math.max(0, account.length() - 4))
                + ":" + environment.apiId() + behindApi(exchange);
    }

    private static String behindApi(Exchange exchange) {
        String path = PercentCode.decode(KEPT.matcher(exchange.methodRequest().path()).replaceAll("%25$1"));
        return "/" + exchange.gateway().stage().stageName() + "/" + exchange.methodRequest().httpMethod() + "/"
                + path.replaceAll("^/+|/+$", "");
    }
}
