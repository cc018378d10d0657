package dev.apigw.report;

import dev.apigw.source.SourceFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files as other programs want them: relative to the working folder wherever that is possible. */
final class FilePaths {
    /** How the name of a file begins that was read from a revision: {@code git:REV:PATH}. */
    private static final String OF_GIT = "git:";

    private FilePaths() {}

    /** The path relative to {@code folder} with {@code /} between its parts; what lies outside keeps its name. */
    static String relative(SourceFile file, Path folder) {
        if (file.path().isEmpty() && file.name().startsWith("<")) {
            return "stdin"; // angle brackets are allowed neither in a URI nor in a path of Windows
        }
        if (file.name().startsWith(OF_GIT)) {
            return file.name().replaceFirst("^" + OF_GIT + "[^:]*:", ""); // its path is a copy of the moment
        }
        try {
            Path path = file.path().orElse(folder.resolve(file.name())).toAbsolutePath().normalize();
            Path base = folder.toAbsolutePath().normalize();
            return path.startsWith(base) ? slashes(base.relativize(path)) : slashes(path);
        } catch (InvalidPathException e) {
            return file.name(); // it could not be read either, and the finding says so
        }
    }

    /** The same as a URI reference: relative, or {@code file:///…} outside of the folder. */
    static String uri(SourceFile file, Path folder) {
        String path = relative(file, folder);
        try {
            boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
            // The leading ./ keeps a colon in the first part from being read as a scheme.
            String safe = !absolute && path.contains(":") ? "./" + path : path;
            return absolute ? new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toASCIIString()
                    : new URI(null, null, safe, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unknown";
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
