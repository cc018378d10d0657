package dev.apigw.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads files and streams as UTF-8 text; every fault becomes a {@link SourceProblem} with a place. */
public final class SourceLoader {
    private SourceLoader() {}

    /** The text of a file; {@code name} is what messages call it. */
    public static LoadedFile load(String name, Path path) {
        try {
            if (Files.isDirectory(path)) {
                return unreadable(name, "`" + name + "` is a directory.", "Name a file in it.");
            }
            if (Files.size(path) > Limits.FILE_BYTES) {
                return tooLarge(name);
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path)) {
                // Not readAllBytes: a pipe or device has no size that could be checked first.
                bytes = in.readNBytes(Limits.FILE_BYTES + 1);
            }
            return decoded(name, path, bytes);
        } catch (NoSuchFileException e) {
            return unreadable(name, "`" + name + "` does not exist.", "Check the path; it is taken from the working folder.");
        } catch (AccessDeniedException e) {
            return unreadable(name, "`" + name + "` may not be read.", "Give yourself permission to read it.");
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "the file system refuses it" : e.getReason();
            return unreadable(name, "`" + name + "` cannot be read: " + reason + ".", "Check the path.");
        } catch (IOException e) {
            return unreadable(name, "`" + name + "` cannot be read: " + e.getMessage() + ".", "Check the file.");
        }
    }

    /** The text of a stream, such as standard input. */
    public static LoadedFile load(String name, InputStream in) {
        try {
            return decoded(name, null, in.readNBytes(Limits.FILE_BYTES + 1));
        } catch (IOException e) {
            return unreadable(name, "`" + name + "` cannot be read: " + e.getMessage() + ".", "Check the input.");
        }
    }

    /** A text that is in memory already. */
    static LoadedFile of(SourceFile file) {
        return new LoadedFile(file, Optional.empty());
    }

    private static LoadedFile decoded(String name, Path path, byte[] bytes) {
        if (bytes.length > Limits.FILE_BYTES) {
            return tooLarge(name);
        }
        if (isUtf16(bytes)) {
            return unreadable(name, "`" + name + "` is UTF-16 text.", "Save it as UTF-8.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            return unreadable(name, "`" + name + "` is a binary file (byte " + indexOfZero(bytes) + " is zero).",
                    "Give a definition in JSON or YAML.");
        }
        // The replacement character may also stand in the file itself.
        Optional<LoadedFile> malformed = text.indexOf('\uFFFD') < 0 ? Optional.empty() : malformed(name, bytes);
        if (malformed.isPresent()) {
            return malformed.get();
        }
        text = withoutMark(text);
        SourceFile file = path == null ? SourceFile.inMemory(name, text) : SourceFile.of(name, path, text);
        return of(file);
    }

    /** The place of the first byte that is not UTF-8, if there is one. */
    private static Optional<LoadedFile> malformed(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, chars, true);
        if (!result.isError()) {
            return Optional.empty();
        }
        String text = withoutMark(chars.flip().toString());
        SourceFile upToFault = SourceFile.inMemory(name, text);
        return Optional.of(new LoadedFile(upToFault, Optional.of(SourceProblem.fatal("input-not-utf8",
                upToFault.span(text.length(), text.length()),
                String.format(Locale.ROOT, "The byte 0x%02X here is not UTF-8.", bytes[in.position()]),
                "Save the file as UTF-8."))));
    }

    private static int indexOfZero(byte[] bytes) {
        int at = 0;
        while (bytes[at] != 0) {
            at++;
        }
        return at;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By its byte order mark, or by its first character, which in any definition is from the ASCII range. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return first == 0xFEFF || first == 0xFFFE || bytes.length % 2 == 0 && (bytes[0] == 0) != (bytes[1] == 0);
    }

    private static LoadedFile tooLarge(String name) {
        return problem(name, "input-too-large", "`" + name + "` is larger than " + Limits.FILE_BYTES / 1024 / 1024
                + " MiB.", "API Gateway takes at most 6 MB; give the definition alone.");
    }

    private static LoadedFile unreadable(String name, String message, String hint) {
        return problem(name, "input-unreadable", message, hint);
    }

    private static LoadedFile problem(String name, String id, String message, String hint) {
        SourceFile empty = SourceFile.inMemory(name, "");
        return new LoadedFile(empty, Optional.of(SourceProblem.fatal(id, empty.span(0, 0), message, hint)));
    }
}
