package dev.apigw.resolve;

import dev.apigw.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders that a {@code $ref} may reach: a definition from a stranger must not read the rest of the disk. */
final class RefFolders {
    private final List<Path> folders;

    /** The folder of the root file, or the working folder if it has none, and those the user gave. */
    RefFolders(SourceFile rootFile, List<Path> refRoots) {
        List<Path> all = new ArrayList<>();
        all.add(rootFile.path().map(p -> p.toAbsolutePath().normalize().getParent()).orElse(Path.of("").toAbsolutePath()));
        refRoots.forEach(root -> all.add(root.toAbsolutePath().normalize()));
        for (Path folder : List.copyOf(all)) {
            all.add(realPath(folder));
        }
        this.folders = List.copyOf(all);
    }

    /** Whether a path lies in one of the folders, both as it is spelled and where its symbolic links lead. */
    boolean contain(Path path) {
        return startsInOne(path) && startsInOne(realPath(path));
    }

    private boolean startsInOne(Path path) {
        return folders.stream().anyMatch(path::startsWith);
    }

    static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path; // what does not exist is reported where it is read
        }
    }
}
