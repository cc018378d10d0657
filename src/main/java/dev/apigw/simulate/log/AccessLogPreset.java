package dev.apigw.simulate.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats that the console offers.
 *
 * <p>Source: documented – developer guide, "Setting up CloudWatch logging for a REST API" (doc_source/set-up-logging.md, commit
 * 781597d), its continuation lines joined as the page demands. How many blanks the console puts where the page breaks a line
 * is inferred.
 */
public enum AccessLogPreset {
    /** The Common Log Format of Apache, and the two ids. */
    CLF("$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime] "
            + "\"$context.httpMethod $context.resourcePath $context.protocol\" $context.status $context.responseLength "
            + "$context.requestId $context.extendedRequestId"),
    JSON("{ \"requestId\":\"$context.requestId\", \"extendedRequestId\":\"$context.extendedRequestId\", "
            + "\"ip\": \"$context.identity.sourceIp\", \"caller\":\"$context.identity.caller\", "
            + "\"user\":\"$context.identity.user\", \"requestTime\":\"$context.requestTime\", "
            + "\"httpMethod\":\"$context.httpMethod\", \"resourcePath\":\"$context.resourcePath\", "
            + "\"status\":\"$context.status\", \"protocol\":\"$context.protocol\", "
            + "\"responseLength\":\"$context.responseLength\" }"),
    XML("<request id=\"$context.requestId\"> <extendedRequestId>$context.extendedRequestId</extendedRequestId> "
            + "<ip>$context.identity.sourceIp</ip> <caller>$context.identity.caller</caller> "
            + "<user>$context.identity.user</user> <requestTime>$context.requestTime</requestTime> "
            + "<httpMethod>$context.httpMethod</httpMethod> <resourcePath>$context.resourcePath</resourcePath> "
            + "<status>$context.status</status> <protocol>$context.protocol</protocol> "
            + "<responseLength>$context.responseLength</responseLength> </request>"),
    CSV("$context.identity.sourceIp,$context.identity.caller,$context.identity.user,$context.requestTime,"
            + "$context.httpMethod,$context.resourcePath,$context.protocol,$context.status,$context.responseLength,"
            + "$context.requestId,$context.extendedRequestId");

    private final String format;

    AccessLogPreset(String format) {
        this.format = format;
    }

    /** The text that {@code accessLogSettings.format} of a stage gets. */
    public String format() {
        return format;
    }

    /** The preset of a name, in either case. */
    public static Optional<AccessLogPreset> of(String name) {
        return Arrays.stream(values()).filter(preset -> preset.name().equals(name.toUpperCase(Locale.ROOT))).findFirst();
    }
}
