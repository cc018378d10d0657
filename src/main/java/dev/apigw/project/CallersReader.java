package dev.apigw.project;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.model.Identity;
import dev.apigw.model.Stated;
import dev.apigw.model.UserPool;
import dev.apigw.source.JsonText;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads those who may call: IAM identities with their policies, and Cognito user pools with their public keys. */
final class CallersReader {
    private static final List<String> IDENTITY = List.of("accessKeyId", "secretAccessKey", "sessionToken", "expiration",
            "userArn", "accountId", "userId", "policies");
    private static final List<String> USER_POOL = List.of("providerArn", "jwks");

    private final Members members;
    private final Included included;

    CallersReader(Members members, Included included) {
        this.members = members;
        this.included = included;
    }

    List<Identity> identities(MapNode.Entry entry) {
        return items(entry, "An identity", "an identity", IDENTITY).flatMap(map -> identity(map).stream()).toList();
    }

    List<UserPool> userPools(MapNode.Entry entry) {
        return items(entry, "A user pool", "a user pool", USER_POOL).flatMap(map -> userPool(map).stream()).toList();
    }

    private Stream<MapNode> items(MapNode.Entry entry, String what, String of, List<String> keys) {
        return members.list(entry).stream().flatMap(list -> list.items().stream())
                .flatMap(item -> members.mapping(what, item).stream()).peek(map -> members.allow(map, of, keys));
    }

    private Optional<Identity> identity(MapNode map) {
        Optional<String> key = required(map, "accessKeyId", "Choose one that starts with `AKIA`; it need not exist.");
        Optional<String> secret = required(map, "secretAccessKey", "Choose any text; a real one does not belong in this file.");
        Optional<String> arn = required(map, "userArn", "Write `arn:aws:iam::ACCOUNT:user/NAME`.");
        if (key.isEmpty() || secret.isEmpty() || arn.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = arn.get().split(":", 6);
        if (parts.length < 6 || !parts[4].matches("\\d{12}")) {
            members.error(map.get("userArn").orElseThrow().span(), "`userArn` names no caller.",
                    "Write `arn:aws:iam::123456789012:user/NAME`.");
            return Optional.empty();
        }
        return Optional.of(new Identity(key.get(), secret.get(), map.entry("sessionToken").flatMap(members::text),
                map.entry("expiration").flatMap(this::instant), arn.get(),
                map.entry("accountId").flatMap(members::text).orElse(parts[4]),
                map.entry("userId").flatMap(members::text).orElse("AIDA" + parts[5].replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT)),
                map.entry("policies").map(this::policies).orElse(List.of())));
    }

    private Optional<String> required(MapNode map, String key, String hint) {
        return members.required(map, "an identity", key, hint).flatMap(node -> members.text(key, node));
    }

    private Optional<Instant> instant(MapNode.Entry entry) {
        try {
            return members.text(entry).map(Instant::parse);
        } catch (DateTimeParseException e) {
            members.error(entry.value().span(), "`" + entry.name() + "` is no time.", "Write it as 2026-01-01T00:00:00Z.");
            return Optional.empty();
        }
    }

    private List<Stated> policies(MapNode.Entry entry) {
        return members.list(entry).stream().flatMap(list -> list.items().stream())
                .flatMap(item -> included.value(item).stream()).flatMap(item -> members.mapping("A policy", item).stream())
                .map(map -> new Stated(JsonText.compact(map), InFile.of(map))).toList();
    }

    private Optional<UserPool> userPool(MapNode map) {
        Optional<Node> arn = members.required(map, "a user pool", "providerArn",
                "Write `arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID`, as the authorizer does.");
        Optional<Node> keys = members.required(map, "a user pool", "jwks", "Give its JSON Web Key Set, or `{file: jwks.json}`.");
        return arn.flatMap(node -> members.text("providerArn", node)).flatMap(text -> keys.flatMap(included::value)
                .flatMap(node -> members.mapping("`jwks`", node)).map(set -> new UserPool(text, JsonText.compact(set))));
    }
}
