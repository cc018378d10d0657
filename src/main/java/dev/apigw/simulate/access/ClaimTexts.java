package dev.apigw.simulate.access;

import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The claims of a token as {@code $context.authorizer.claims} has them: texts, every one.
 *
 * <p>Source: reported – public logs of events ({@code exp} and {@code iat} written as {@code Fri Jul 29 18:52:53 UTC 2016},
 * {@code auth_time} as the number, {@code cognito:groups} joined by commas; amazon-cognito-identity-js issue 92, chalice issue
 * 783, developer guide issue 158). {@code nbf}, objects and nulls are inferred.
 */
final class ClaimTexts {
    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf");
    /** As {@code java.util.Date} prints itself. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private ClaimTexts() {}

    static Map<String, String> of(MapNode claims) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (MapNode.Entry entry : claims.entries()) {
            if (!entry.value().isNull()) {
                texts.put(entry.name(), TIMES.contains(entry.name()) ? time(entry.value()) : text(entry.value()));
            }
        }
        return texts;
    }

    private static String time(Node node) {
        String text = text(node);
        return text.matches("\\d{1,11}(\\.\\d+)?") ? DATE.format(Instant.ofEpochSecond(Long.parseLong(text.replaceFirst("\\..*", ""))))
                : text;
    }

    private static String text(Node node) {
        return node.asText().or(() -> node.asList().map(ListNode::items)
                .map(items -> items.stream().map(ClaimTexts::text).collect(Collectors.joining(","))))
                .orElseGet(() -> JsonText.compact(node));
    }
}
