package dev.apigw.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample {@code samples/stages/walk.sh}: what the README says that it prints, and its lines run without a shell. */
final class StagesWalk {
    private static final Path SAMPLE = Path.of("samples/stages");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n\\$ samples/stages/walk\\.sh\\n(.*?)^```$");

    private StagesWalk() {}

    /** What the README shows. */
    static String shown() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")).replace("\r\n", "\n"));
        return block.find() ? block.group(1) : "";
    }

    /** Puts a text in the place of what the README shows. */
    static void show(String output) throws IOException {
        String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
        Files.writeString(Path.of("README.md"), BLOCK.matcher(readme).replaceFirst(Matcher.quoteReplacement(
                "```console\n$ samples/stages/walk.sh\n" + output + "```")));
    }

    /** What the script prints, its commands run in this JVM: {@code step}, {@code run} and {@code cp} are all that it uses. */
    static String run(Path folder) throws IOException {
        for (String name : List.of("openapi.yaml", "next.yaml", "apigw.yaml")) {
            Files.copy(SAMPLE.resolve(name), folder.resolve(name));
        }
        StringBuilder output = new StringBuilder();
        int day = 0;
        for (String line : Files.readString(SAMPLE.resolve("walk.sh")).replace("\r\n", "\n").split("\n")) {
            List<String> words = Run.words(line);
            if (line.startsWith("step '")) {
                day++;
                output.append("\n# ").append(words.get(1)).append('\n');
            } else if (line.startsWith("cp next")) {
                Files.copy(folder.resolve(words.get(1)), folder.resolve(words.get(2)), StandardCopyOption.REPLACE_EXISTING);
            } else if (line.startsWith("run ")) {
                List<String> command = words.subList(1, words.size());
                Run run = Run.in(folder, Map.of("APIGW_TIME", "2026-01-0" + day + "T09:00:00Z"), "", command);
                output.append("$ apigw ").append(String.join(" ", command)).append('\n').append(run.terminal().stripTrailing()).append('\n');
            }
        }
        return output.toString();
    }
}
