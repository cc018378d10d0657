package dev.apigw.resolve.template;

import dev.apigw.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders that files may be read from: that of the file that the user named, and those that the user added. */
final class Folders {
    private final SourceFile rootFile;
    private final List<Path> allowed = new ArrayList<>();

    Folders(SourceFile rootFile, List<Path> more) {
        this.rootFile = rootFile;
        allowed.add(of(rootFile));
        more.forEach(folder -> allowed.add(folder.toAbsolutePath().normalize()));
        for (Path folder : List.copyOf(allowed)) {
            allowed.add(real(folder));
        }
    }

    /** The folder of a file; the working folder for standard input. */
    static Path of(SourceFile file) {
        return file.path().map(p -> p.toAbsolutePath().normalize().getParent())
                .orElseGet(() -> Path.of("").toAbsolutePath());
    }

    /** Whether a file lies inside, symbolic links followed. */
    boolean allow(Path file) {
        return allowed.stream().anyMatch(file::startsWith) && allowed.stream().anyMatch(real(file)::startsWith);
    }

    /** The path as the user would write it, from where the root file was named. */
    String nameOf(Path file) {
        if (rootFile.path().isEmpty()) {
            return file.toString();
        }
        Path relative = of(rootFile).relativize(file);
        Path named = Path.of(rootFile.name()).getParent();
        return (named == null ? relative : named.resolve(relative).normalize()).toString().replace('\\', '/');
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path; // what does not exist is reported where it is read
        }
    }
}
