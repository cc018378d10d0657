package dev.apigw.resolve;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the files of a fixture expect, each expectation beside its line: {@code # expect: id}. */
final class Expectations {
    private static final Pattern EXPECT = Pattern.compile("# expect: (.*)$");

    private Expectations() {}

    /** {@code file:line id} of all expectations below a folder, or in a file; sorted. */
    static List<String> in(Path root) throws IOException {
        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = Files.isDirectory(root) ? root.relativize(file).toString() : root.getFileName().toString();
                int line = 0;
                for (String text : Files.readAllLines(file)) {
                    line++;
                    Matcher matcher = EXPECT.matcher(text);
                    if (matcher.find()) {
                        expected.add(name.replace('\\', '/') + ":" + line + " " + matcher.group(1));
                    }
                }
            }
        }
        return expected.stream().sorted().toList();
    }

    /** {@code file:line} of a finding. */
    static String place(Diagnostic diagnostic) {
        InFile in = (InFile) diagnostic.origin();
        return in.span().file().name() + ":" + in.span().from().line();
    }
}
