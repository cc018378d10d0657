package dev.apigw.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a result to a file: whole, or not at all. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Puts {@code text} at {@code file}, replacing what is there.
     *
     * @throws UserError if that is not possible; the file is then as it was
     */
    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a file that was read and edited: reading drops a byte order mark, and a file that had one keeps it. */
    static void replaceText(Path file, String text) {
        write(file, hasByteOrderMark(file) ? "\uFEFF" + text : text);
    }

    private static boolean hasByteOrderMark(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(3), StandardCharsets.UTF_8).startsWith("\uFEFF");
        } catch (IOException e) {
            return false; // writing will say what is wrong with it
        }
    }

    /** The same for bytes that need not be text. */
    static void write(Path file, byte[] bytes) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                Files.write(file, bytes); // a device or pipe cannot be replaced
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
            }
        } catch (IOException e) {
            throw new UserError("`" + file + "` cannot be written: " + reason(file, e), e);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        // In the same folder, since a move between file systems is a copy. Not createTempFile: only the user may read that.
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(temporary, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist.";
        }
        return e instanceof AccessDeniedException ? "permission denied." : e.getMessage() + ".";
    }
}
