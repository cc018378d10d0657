package dev.apigw.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes what nobody else may read. */
final class SecretFile {
    private SecretFile() {}

    /**
     * Puts {@code text} into a new file that only the user can read, whole or not at all.
     *
     * @throws UserError if that is not possible
     */
    static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        // Restricted from the moment it exists, not afterwards.
        FileAttribute<?>[] attributes = target.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (WritableByteChannel channel = Files.newByteChannel(temporary,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            Files.move(temporary, target);
        } catch (IOException e) {
            throw new UserError("`" + file + "` cannot be written"
                    + (e instanceof NoSuchFileException ? ": its folder does not exist." : "."), e);
        } finally {
            temporary.toFile().delete();
        }
    }
}
