package dev.apigw.suite.coverage;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.simulate.Places;
import dev.apigw.source.Position;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

/**
 * Where an item is defined, the same for two readings of one file.
 *
 * @param file   as the user named it, without detours over {@code ..}; for an API of an account, where in it
 * @param line   counted from 1; 0 if it is not in a file
 * @param column counted from 1; 0 if it is not in a file
 */
public record ItemPlace(String file, int line, int column) implements Comparable<ItemPlace> {
    private static final Comparator<ItemPlace> ORDER = Comparator.comparing(ItemPlace::file)
            .thenComparingInt(ItemPlace::line).thenComparingInt(ItemPlace::column);

    public ItemPlace {
        Objects.requireNonNull(file, "file");
    }

    static ItemPlace of(Origin origin) {
        if (origin instanceof InFile inFile) {
            Position from = inFile.span().from();
            return new ItemPlace(normalized(inFile.span().file().name()), from.line(), from.column());
        }
        return new ItemPlace(Places.line(origin), 0, 0);
    }

    private static String normalized(String name) {
        try {
            String plain = Path.of(name).normalize().toString();
            return plain.isEmpty() ? name : plain.replace('\\', '/');
        } catch (InvalidPathException e) {
            return name; // `<stdin>` on Windows
        }
    }

    @Override public int compareTo(ItemPlace other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as compilers print it. */
    @Override public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
