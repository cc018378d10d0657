package dev.apigw.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a folder as a revision of git has them, in a temporary folder; the user's own tree is left alone.
 *
 * <p>Not {@code git archive}: that leaves out what an attribute says.
 */
final class GitRevision implements AutoCloseable {
    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    /** What a definition can be part of, or refer to; a repository holds much else. */
    private static final Pattern DEFINITION = Pattern.compile("(?i).*\\.(?:ya?ml|json|template|tf|tftpl|tpl|vtl|vm|txt)|[^.]*");
    private static final String FILE = "blob";
    private static final String LINK = "120000";

    private final Path repository;
    private final String revision;
    private final Path copy;

    private GitRevision(Path repository, String revision, Path copy) {
        this.repository = repository;
        this.revision = revision;
        this.copy = copy;
    }

    /** A file of a revision, as an object that git knows. */
    private record Blob(String id, String path) {}

    /**
     * Copies the folders that hold some paths.
     *
     * @param folder where the paths count from
     * @param paths  of files or folders
     * @throws UserError if there is no git, no repository, no such revision or no such file
     */
    static GitRevision of(Path folder, String revision, List<Path> paths) {
        Path top = Path.of(text(folder, "no repository of git holds `" + folder.toAbsolutePath().normalize() + "`",
                "rev-parse", "--show-toplevel"));
        String commit = text(folder, "git knows no revision `" + revision + "`", "rev-parse", "--verify", "--quiet",
                "--end-of-options", revision + "^{commit}");
        try {
            GitRevision made = new GitRevision(top, commit, Files.createTempDirectory("apigw-"));
            try {
                for (Path path : paths) {
                    made.copy(made.inRepository(path));
                }
            } catch (IOException | RuntimeException e) {
                made.close();
                throw e;
            }
            return made;
        } catch (IOException e) {
            throw new UserError("the revision `" + revision + "` cannot be copied: " + e.getMessage() + ".", e);
        }
    }

    /** Where the copy of a path is. */
    Path copyOf(Path path) {
        return copy.resolve(inRepository(path));
    }

    /** The path from the top of the repository. */
    private Path inRepository(Path path) {
        try {
            Path whole = path.toAbsolutePath().normalize();
            Path real = Files.exists(whole) ? whole.toRealPath() : whole.getParent() != null && Files.exists(whole.getParent())
                    ? whole.getParent().toRealPath().resolve(whole.getFileName()) : whole;
            if (!real.startsWith(repository.toRealPath())) {
                throw new UserError("`" + path + "` is outside of the repository of git.");
            }
            return repository.toRealPath().relativize(real);
        } catch (IOException e) {
            throw new UserError("`" + path + "` cannot be found: " + e.getMessage() + ".", e);
        }
    }

    private void copy(Path folder) throws IOException {
        List<Blob> blobs = blobs(folder);
        Path ids = Files.createTempFile("apigw-", ".ids");
        try {
            Files.writeString(ids, String.join("", blobs.stream().map(blob -> blob.id() + "\n").toList()));
            Process git = started(repository, ProcessBuilder.Redirect.from(ids.toFile()), "cat-file", "--batch");
            try (InputStream out = new BufferedInputStream(git.getInputStream())) {
                for (Blob blob : blobs) {
                    write(blob, out);
                }
            } finally {
                git.destroy();
            }
        } finally {
            Files.deleteIfExists(ids);
        }
    }

    /** Every file below a folder that may belong to a definition, is no link, and not too large to be read anyway. */
    private List<Blob> blobs(Path folder) {
        List<String> arguments = new ArrayList<>(List.of("ls-tree", "-r", "-l", "-z", "--full-tree", revision));
        if (!folder.toString().isEmpty()) {
            arguments.addAll(List.of("--", folder.toString().replace('\\', '/')));
        }
        String listed = text(repository, "git cannot list `" + folder + "`", arguments.toArray(String[]::new));
        return Stream.of(listed.split("\0")).filter(line -> !line.isBlank()).map(line -> line.split("\t", 2))
                .filter(parts -> isReadable(parts[0].split(" +"), parts[1])).map(parts -> new Blob(parts[0].split(" +")[2], parts[1])).toList();
    }

    /** Mode, type, id and size. */
    private static boolean isReadable(String[] head, String path) {
        return head[1].equals(FILE) && !head[0].equals(LINK) && Long.parseLong(head[3]) <= LARGEST_FILE
                && DEFINITION.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    /** An object follows a line that ends with its size, and is followed by a line break. */
    private void write(Blob blob, InputStream out) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = out.read(); c != '\n'; c = out.read()) {
            if (c < 0) {
                throw new IOException("git gave no " + blob.path());
            }
            head.append((char) c);
        }
        byte[] bytes = out.readNBytes(Integer.parseInt(head.substring(head.lastIndexOf(" ") + 1)));
        out.skipNBytes(1);
        Path file = copy.resolve(blob.path()).normalize();
        if (file.startsWith(copy)) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    private static String text(Path folder, String otherwise, String... arguments) {
        Process git = started(folder, ProcessBuilder.Redirect.PIPE, arguments);
        try {
            git.getOutputStream().close();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new UserError(otherwise + ".");
            }
            return text.stripTrailing();
        } catch (IOException e) {
            throw new UserError("git cannot be asked: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("git was interrupted.", e);
        }
    }

    private static Process started(Path folder, ProcessBuilder.Redirect input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--literal-pathspecs"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile())
                .redirectInput(input).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UserError("`git:` needs the program git, which cannot be started.", e);
        }
    }

    /** Removes the copy. */
    @Override public void close() {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            copy.toFile().deleteOnExit(); // the system empties its folder of temporary files itself
        }
    }
}
