package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a finding is known by when its file was edited elsewhere: no line, no column, no index of a list whose items have names.
 *
 * @param file    relative to the folder of the baseline, or as the user named it if it lies elsewhere
 * @param pointer of the innermost value that the finding is in, items of lists by their names
 * @param message hash of the message, which may hold values of users
 */
record Fingerprint(String ruleId, String file, String pointer, String message) {
    private static final int HASH = 16;

    Fingerprint {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /** @param trees what the files hold; a finding in another file has the file itself as its place */
    static Fingerprint of(Diagnostic diagnostic, Map<SourceFile, Node> trees, Path folder) {
        Optional<SourceSpan> span = diagnostic.origin() instanceof InFile in ? Optional.of(in.span()) : Optional.empty();
        String file = span.map(s -> name(s.file(), folder)).orElse("");
        String pointer = span.map(s -> pointer(trees.get(s.file()), s)).orElse(diagnostic.origin().toString());
        return new Fingerprint(diagnostic.ruleId(), file, pointer, hash(diagnostic.message().replaceAll("\\bline \\d+", "line")));
    }

    private static String name(SourceFile file, Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        return file.path().map(path -> path.toAbsolutePath().normalize()).filter(path -> path.startsWith(base))
                .map(path -> base.relativize(path).toString().replace('\\', '/')).orElse(file.name());
    }

    private static String pointer(Node tree, SourceSpan place) {
        StringBuilder pointer = new StringBuilder();
        Node node = tree;
        while (node != null) {
            node = child(node, place, pointer);
        }
        return pointer.toString();
    }

    private static Node child(Node node, SourceSpan place, StringBuilder pointer) {
        if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                if (holds(entry.key().span(), place) || holds(entry.value().span(), place)) {
                    pointer.append('/').append(entry.name().replace("~", "~0").replace("/", "~1"));
                    return entry.value();
                }
            }
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                Node item = list.items().get(i);
                if (holds(item.span(), place)) {
                    pointer.append('/').append(nameOf(item).orElse(Integer.toString(i)));
                    return item;
                }
            }
        }
        return null;
    }

    private static boolean holds(SourceSpan span, SourceSpan place) {
        return span.file() == place.file() && span.start() <= place.start() && place.start() < Math.max(span.end(), span.start() + 1);
    }

    private static Optional<String> nameOf(Node item) {
        return item.asText().or(() -> item.asMap().flatMap(map -> map.get("name").or(() -> map.get("$ref"))).flatMap(Node::asText))
                .map(name -> "[" + name + "]");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
