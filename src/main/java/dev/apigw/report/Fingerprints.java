package dev.apigw.report;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * By what services know a finding again when lines were added above it: rule, file, message and the text of its line. Of equal
 * ones each has its number, so that no two in a report are the same.
 */
final class Fingerprints {
    private final Path folder;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(Path folder) {
        this.folder = folder;
    }

    /** The fingerprint of the next finding; call it once for each, in the order of the report. */
    String next(Diagnostic diagnostic) {
        String place = diagnostic.origin() instanceof InFile in ? FilePaths.relative(in.span().file(), folder) + "\n"
                + (TextRenderer.hasText(in.span()) ? in.span().file().line(in.span().from().line()).strip() : "")
                : TextRenderer.place(diagnostic.origin());
        String text = String.join("\n", diagnostic.ruleId(), diagnostic.message(), place);
        return hash(text + "\n" + seen.merge(text, 1, Integer::sum));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
