package dev.apigw.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Does something again whenever one of some files changes. It asks for the time of their last change instead of using a
 * WatchService, which on some systems polls anyway, and which loses a file that an editor replaces.
 */
final class Watch {
    private static final long PAUSE_IN_MILLIS = 300;

    private Watch() {}

    /** A pause of the usual length; false when the process is told to end. */
    static boolean pause() {
        try {
            Thread.sleep(PAUSE_IN_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Calls {@code changed} with each file that changed, until {@code pause} says false.
     *
     * @param pause waits before the files are looked at again
     */
    static void run(List<Path> files, BooleanSupplier pause, Consumer<Path> changed) {
        Map<Path, String> known = new LinkedHashMap<>();
        files.forEach(file -> known.put(file, state(file)));
        while (pause.getAsBoolean()) {
            for (Path file : files) {
                String now = state(file);
                if (!now.equals(known.put(file, now))) {
                    files.forEach(each -> known.put(each, state(each))); // one round for all that was saved together
                    changed.accept(file);
                    break;
                }
            }
        }
    }

    /**
     * Waits for a change of one of some files.
     *
     * @return false if {@code pause} said so before there was one
     */
    static boolean untilChange(List<Path> files, BooleanSupplier pause) {
        boolean[] changed = {false};
        run(files, () -> !changed[0] && pause.getAsBoolean(), file -> changed[0] = true);
        return changed[0];
    }

    private static String state(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file);
        } catch (IOException e) {
            return "none"; // an editor that replaces the file is in the middle of it
        }
    }
}
