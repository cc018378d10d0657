package dev.apigw.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.launch.LaunchFolder.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell launcher, with Javas that only print how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData", "-Xlog:disable", "-Xss4m", "-Dfile.encoding=UTF-8");

    @TempDir Path temp;
    private LaunchFolder folder;

    @BeforeEach void prepare() throws IOException {
        folder = new LaunchFolder(Files.createDirectories(temp.resolve("a folder  with 'spaces' & $signs")));
    }

    @Test void callsMainWithTheJarBesideIt() throws Exception {
        assertThat(folder.java("jdks/a", "25").run("lint", "x").call())
                .startsWith(folder.path("jdks/a/bin/java")).containsSubsequence(OPTIONS)
                .endsWith("-cp", folder.path("app/lib/apigw.jar"), "dev.apigw.Main", "lint", "x");
    }

    @Test void passesArgumentsUntouched() throws Exception {
        String[] args = {"", "a b", "*", "?", "[a-z]*", "--", "-x", "$HOME", "`id`", "\\", "\\n", "'", "\"", "a\nb\n", "\t",
            "@file", "~", "größe", "a=b", "%PATH%", "!", ";", "&&", "# no comment", ""};
        assertThat(folder.java("jdks/a", "25").run(args).arguments()).containsExactly(args);
    }

    @Test void passesNoArgumentAsNone() throws Exception {
        assertThat(folder.java("jdks/a", "25").run().arguments()).isEmpty();
    }

    @Test void runsInTheFolderOfTheUser() throws Exception {
        Path elsewhere = Files.createDirectories(folder.root.resolve("else where"));
        folder.java("jdks/a", "25");
        assertThat(folder.run(elsewhere, "../app/bin/apigw", "x").call())
                .endsWith(folder.path("app/lib/apigw.jar"), "dev.apigw.Main", "x");
        assertThat(folder.run(folder.root.resolve("app/bin"), "./apigw").call()).contains(folder.path("app/lib/apigw.jar"));
        assertThat(folder.run(folder.root.resolve("app/bin"), "/bin/sh", "apigw").call())
                .contains(folder.path("app/lib/apigw.jar"));
    }

    @Test void isFoundThroughPath() throws Exception {
        folder.java("jdks/a", "25").with("PATH", folder.path("app/bin") + ":" + LaunchFolder.TOOLS);
        assertThat(folder.run(folder.root, "/bin/sh", "-c", "apigw x").arguments()).containsExactly("x");
    }

    @Test void followsAChainOfLinks() throws Exception {
        Path links = Files.createDirectories(folder.root.resolve("some/links"));
        Files.createSymbolicLink(links.resolve("absolute"), folder.launcher);
        Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
        Files.createSymbolicLink(folder.root.resolve("linked folder"), Path.of("some/links"));
        Files.createSymbolicLink(folder.root.resolve("first"), Path.of("linked folder/relative"));
        assertThat(folder.java("jdks/a", "25").run(folder.root, "./first", "x").call())
                .endsWith(folder.path("app/lib/apigw.jar"), "dev.apigw.Main", "x");
    }

    @Test void ignoresCdpath() throws Exception {
        Files.createDirectories(folder.root.resolve("trap/app/bin"));
        folder.java("jdks/a", "25").with("CDPATH", folder.path("trap"));
        assertThat(folder.run(folder.root, "app/bin/apigw").call()).contains(folder.path("app/lib/apigw.jar"));
    }

    @ParameterizedTest
    @CsvSource({"17, 25, 25", "25, 17, 25", "17.0.9, 17.0.15, 17.0.15", "21.0.2, 21, 21.0.2", "1.8.0_402, 17, 17", "9, 17, 17",
        "25.0.1, 25.0.1.1, 25.0.1.1", "26-ea, 25.0.3, 26-ea", "17.0.2, 17.0.1+12, 17.0.2"})
    void takesTheNewest(String first, String second, String newest) throws Exception {
        folder.java("jdks/" + first, first).java("jdks/" + second, second);
        assertThat(folder.run().java()).isEqualTo(folder.path("jdks/" + newest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdks/x", "jdks/x.jdk/Contents/Home", "jdks/openjdk/libexec",
        "jdks/openjdk/libexec/openjdk.jdk/Contents/Home"})
    void knowsHowJdksAreLaidOut(String home) throws Exception {
        assertThat(folder.java(home, "25").run().java()).isEqualTo(folder.path(home));
    }

    @ParameterizedTest
    @ValueSource(strings = {".jdks/x", ".sdkman/candidates/java/x", ".gradle/jdks/x", ".asdf/installs/java/x",
        ".local/share/mise/installs/java/x", "Library/Java/JavaVirtualMachines/x/Contents/Home"})
    void looksWhereToolsInstall(String home) throws Exception {
        // Newer than any real one: the usual folders of this machine are looked through as well.
        folder.java("home/" + home, "99").unset("APIGW_JDK_PATH");
        assertThat(folder.run().java()).isEqualTo(folder.path("home/" + home));
    }

    @Test void looksInSeveralGivenFolders() throws Exception {
        folder.java("one/x", "21").java("the other/x", "25").with("APIGW_JDK_PATH", folder.path("one") + ":" + folder.path("the other"));
        assertThat(folder.run().java()).isEqualTo(folder.path("the other/x"));
    }

    @Test void findsJavaBehindALinkInPath() throws Exception {
        folder.java("far/jdk", "21");
        Files.createDirectories(folder.root.resolve("links"));
        Files.createSymbolicLink(folder.root.resolve("links/java"), Path.of("../far/jdk/bin/java"));
        folder.with("PATH", folder.path("links") + ":" + LaunchFolder.TOOLS);
        assertThat(folder.run().java()).isEqualTo(folder.path("links/../far/jdk"));
    }

    @Test void javaHomeIsOnePlaceAmongOthers() throws Exception {
        folder.java("jdks/a", "25").java("mine", "21").with("JAVA_HOME", folder.path("mine"));
        assertThat(folder.run().java()).isEqualTo(folder.path("jdks/a"));
    }

    @Test void javaHomeDecidesBetweenEqualVersions() throws Exception {
        folder.java("jdks/a", "25").java("mine", "25").with("JAVA_HOME", folder.path("mine"));
        assertThat(folder.run().java()).isEqualTo(folder.path("mine"));
    }

    @Test void staleJavaHomeIsIgnored() throws Exception {
        folder.java("jdks/a", "25").with("JAVA_HOME", folder.path("gone"));
        assertThat(folder.run().java()).isEqualTo(folder.path("jdks/a"));
    }

    @Test void apigwJavaHomeIsAnOrder() throws Exception {
        folder.java("jdks/a", "25").java("mine", "17").with("APIGW_JAVA_HOME", folder.path("mine"));
        assertThat(folder.run().java()).isEqualTo(folder.path("mine"));
    }

    @Test void apigwJavaHomeWithoutJavaIsRefused() throws Exception {
        folder.java("jdks/a", "25").with("APIGW_JAVA_HOME", folder.path("gone"));
        assertThat(folder.run()).isEqualTo(new Run(2, "",
                "apigw: APIGW_JAVA_HOME is `" + folder.path("gone") + "`, which has no bin/java.\n"));
    }

    @Test void apigwJavaHomeTooOldIsRefused() throws Exception {
        folder.java("jdks/a", "25").java("mine", "11.0.2").with("APIGW_JAVA_HOME", folder.path("mine"));
        assertThat(folder.run()).isEqualTo(new Run(2, "",
                "apigw: APIGW_JAVA_HOME is `" + folder.path("mine") + "`, Java 11.0.2; apigw needs 17 or later.\n"));
    }

    @Test void saysWhatToDoWithoutJava() throws Exception {
        assertThat(folder.run()).isEqualTo(new Run(2, "", """
                apigw: Java 17 or later is needed, but found none.
                Install one, for example from https://adoptium.net, or set APIGW_JAVA_HOME to the folder of one.
                """));
    }

    @Test void saysWhichJavaIsTooOld() throws Exception {
        assertThat(folder.java("jdks/a", "1.8.0_402").java("jdks/b", "11.0.2").run()).isEqualTo(new Run(2, "", """
                apigw: Java 17 or later is needed, but the newest found is 11.0.2 in `%s`.
                Install one, for example from https://adoptium.net, or set APIGW_JAVA_HOME to the folder of one.
                """.formatted(folder.path("jdks/b"))));
    }

    @Test void asksAJavaWithoutReleaseFileForItsVersion() throws Exception {
        folder.java("jdks/a", "11").script("shims/java", """
                if [ "$1" = -version ]; then echo 'openjdk version "21.0.1" 2023-10-17' >&2; else printf '%s\\0' "$0" "$@"; fi
                """).with("PATH", folder.path("shims") + ":" + LaunchFolder.TOOLS);
        assertThat(folder.run("x").call()).startsWith(folder.path("shims/java")).endsWith("dev.apigw.Main", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JAVA_VERSION=\n", "JAVA_VERSION=\"x\"\n", "JAVA_VERSION=\"09.08\"\n", "garbage $(exit 9)"})
    void skipsAReleaseFileItCannotRead(String release) throws Exception {
        folder.java("jdks/a", "99").java("jdks/b", "21");
        Files.writeString(folder.root.resolve("jdks/a/release"), release);
        assertThat(folder.run().java()).isEqualTo(folder.path("jdks/b"));
    }

    @Test void readsAReleaseFileOfWindowsLines() throws Exception {
        folder.java("jdks/a", "25").java("jdks/b", "21");
        Path release = folder.root.resolve("jdks/a/release");
        Files.writeString(release, Files.readString(release).replace("\n", "\r\n"));
        assertThat(folder.run().java()).isEqualTo(folder.path("jdks/a"));
    }

    @Test void splitsJavaOptsAtSpacesOnly() throws Exception {
        folder.java("jdks/a", "25").with("APIGW_JAVA_OPTS", "  -Xmx1g   -Dx=*  ");
        assertThat(folder.run("x").options()).endsWith("-Xmx1g", "-Dx=*").hasSize(OPTIONS.size() + 2);
    }

    @Test void leavesTheCollectorToTheUser() throws Exception {
        folder.java("jdks/a", "25").with("APIGW_JAVA_OPTS", "-XX:+UseG1GC");
        assertThat(folder.run("x").options()).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @CsvSource({"25, aot, -XX:AOTCache", "26-ea, aot, -XX:AOTCache", "24.0.1, jsa, -XX:SharedArchiveFile",
        "17.0.15, jsa, -XX:SharedArchiveFile"})
    void usesTheArchiveOfTheSameBuild(String version, String suffix, String option) throws Exception {
        String archive = archive(version + "+9", suffix, "data", "4\n");
        assertThat(folder.java("jdks/a", version).run().options()).contains(option + "=" + archive);
    }

    @Test void leavesOutTheArchiveOfAnotherBuild() throws Exception {
        archive("25+8", "aot", "data", "4\n");
        archive("25", "aot", "data", "4\n");
        archive("25+9", "jsa", "data", "4\n");
        assertThat(folder.java("jdks/a", "25").run().options()).isEqualTo(OPTIONS);
    }

    @Test void leavesOutAnArchiveCutShort() throws Exception {
        archive("17+9", "jsa", "dat", "4\n");
        assertThat(folder.java("jdks/a", "17").run().options()).isEqualTo(OPTIONS);
        Files.delete(folder.root.resolve("app/lib/apigw-17+9.jsa.size"));
        assertThat(folder.run().options()).isEqualTo(OPTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xshare:off", "-XX:SharedArchiveFile=x", "-XX:AOTMode=off"})
    void leavesOutTheArchiveWhenOptionsClash(String option) throws Exception {
        archive("25+9", "aot", "data", "4\n");
        assertThat(folder.java("jdks/a", "25").with("APIGW_JAVA_OPTS", option).run().options()).endsWith(option)
                .hasSize(OPTIONS.size() + 1);
    }

    @Test void listsTheJavasItFinds() throws Exception {
        folder.java("jdks/a", "25").java("jdks/b", "11").java("jdks/c", "17.0.1").with("APIGW_LAUNCHER_MODE", "list");
        assertThat(folder.run()).isEqualTo(new Run(0,
                "25\t" + folder.path("jdks/a") + "\n17.0.1\t" + folder.path("jdks/c") + "\n", ""));
    }

    @Test void windowsLauncherGivesTheSameOptions() throws Exception {
        assertThat(Path.of("src/main/launcher/bin/apigw.bat")).content()
                .contains("\"%java%\" " + String.join(" ", OPTIONS) + " %APIGW_JAVA_OPTS% -cp ");
    }

    private String archive(String build, String suffix, String content, String size) throws IOException {
        Path archive = folder.root.resolve("app/lib/apigw-" + build + "." + suffix);
        Files.writeString(archive, content);
        Files.writeString(Path.of(archive + ".size"), size);
        return archive.toString();
    }
}
