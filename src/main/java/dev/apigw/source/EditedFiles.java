package dev.apigw.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files, some of which read as if they had been edited already.
 *
 * @param texts what files hold instead of what is on disk, by {@link #key}
 */
public record EditedFiles(Map<Path, String> texts) {
    public EditedFiles {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** All files as they are. */
    public static EditedFiles none() {
        return new EditedFiles(Map.of());
    }

    /** The text of a file; {@code name} is what messages call it. */
    public LoadedFile load(String name, Path path) {
        String text = texts.isEmpty() ? null : texts.get(key(path));
        return text == null ? SourceLoader.load(name, path) : SourceLoader.of(SourceFile.of(name, path, text));
    }

    /** What a file is known by, however its path is spelled. */
    public static Path key(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // it is not there, and reading it will say so
        }
    }
}
