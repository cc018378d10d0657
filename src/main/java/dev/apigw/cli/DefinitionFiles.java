package dev.apigw.cli;

import dev.apigw.lint.Glob;
import dev.apigw.lint.IgnoreFile;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.SourceLoader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The definitions that arguments name: files, folders with all definitions below them, patterns, {@code -}. Folders that begin
 * with a dot and {@code node_modules} are never gone into.
 */
final class DefinitionFiles {
    private static final Pattern NAME = Pattern.compile(".*\\.(?:ya?ml|json|template)");
    /** What makes a file in a folder a definition, or a template that may hold one: a folder of an API holds other things too. */
    private static final Pattern DEFINITION = Pattern.compile("(?m)^[\\s{]*[\"']?(?:openapi|swagger)[\"']?\\s*:"
            + "|\"(?:openapi|swagger)\"\\s*:\\s*\"|\\bAWS::(?:Serverless::(?:Api|HttpApi|Function)|ApiGateway::RestApi|ApiGatewayV2::Api)\\b");
    private static final int HEAD = 100_000;

    private final Environment environment;
    private final IgnoreFile ignoreFile;

    private DefinitionFiles(Environment environment, IgnoreFile ignoreFile) {
        this.environment = environment;
        this.ignoreFile = ignoreFile;
    }

    /**
     * The files in the order of the arguments, those of a folder or pattern sorted, each once; files that {@code .apigwignore}
     * takes out are left out, which is said where the user named one.
     *
     * @throws UserError if a folder or pattern holds none
     */
    static List<String> of(List<String> arguments, IgnoreFile ignoreFile, Environment environment) {
        DefinitionFiles files = new DefinitionFiles(environment, ignoreFile);
        return InputOptions.distinct(arguments.stream().flatMap(argument -> files.named(argument).stream()).toList(), environment);
    }

    private List<String> named(String argument) {
        if (argument.equals("-")) {
            return List.of(argument);
        }
        boolean pattern = Glob.isOne(argument) && !exists(argument);
        if (pattern) {
            return matching(argument);
        }
        if (Files.isDirectory(environment.path(argument))) {
            return below(argument);
        }
        if (ProjectFile.isOne(argument)) {
            throw new UserError("`" + argument + "` is a project file; `apigw validate` checks it, and `--config " + argument
                    + "` lints with its settings.");
        }
        boolean ignored = ignoreFile.ignores(environment.path(argument)).isPresent();
        if (ignored) {
            environment.err().println("apigw: " + argument + " is left out, " + ignoreFile.ignores(environment.path(argument)).get() + " says so.");
        }
        return ignored ? List.of() : List.of(argument);
    }

    private boolean exists(String argument) {
        try {
            return Files.exists(environment.folder().resolve(argument));
        } catch (InvalidPathException e) {
            return false; // Windows has no names with a star in them
        }
    }

    private List<String> below(String argument) {
        String prefix = argument.equals(".") ? "" : argument.replaceFirst("[/\\\\]+$", "") + "/";
        List<String> found = walk(environment.path(argument), prefix, name -> NAME.matcher(name).matches() && !ProjectFile.isOne(name),
                this::isDefinition);
        if (found.isEmpty()) {
            throw new UserError("`" + argument + "` holds no definition: no .yaml, .yml or .json file below it states `openapi` or `swagger`, "
                    + "or a template with an API.");
        }
        return found;
    }

    private List<String> matching(String pattern) {
        String plain = pattern.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
        int fixed = plain.substring(0, firstSpecial(plain)).lastIndexOf('/') + 1;
        Glob glob = Glob.ofPath(plain);
        String prefix = plain.substring(0, fixed);
        List<String> found = !Files.isDirectory(environment.path(prefix)) ? List.of()
                : walk(environment.path(prefix), prefix, name -> glob.matches(prefix + name) && !ProjectFile.isOne(name), path -> true);
        if (found.isEmpty()) {
            throw new UserError("no file matches `" + pattern + "`.");
        }
        return found;
    }

    private static int firstSpecial(String pattern) {
        int at = 0;
        while (at < pattern.length() && "*?[{".indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private List<String> walk(Path folder, String prefix, Predicate<String> named, Predicate<Path> wanted) {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    String name = dir.equals(folder) ? "" : dir.getFileName().toString();
                    return name.startsWith(".") || name.equals("node_modules") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (named.test(name) && ignoreFile.ignores(file).isEmpty() && wanted.test(file)) {
                        found.add(prefix + name);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // a folder that may not be read holds nothing for us
                }
            });
        } catch (IOException e) {
            throw new UserError("`" + prefix + "` cannot be read: " + e.getMessage() + ".", e);
        }
        return found.stream().sorted().toList();
    }

    private boolean isDefinition(Path path) {
        LoadedFile loaded = SourceLoader.load(path.toString(), path);
        String text = loaded.file().text();
        return loaded.problem().isEmpty() && DEFINITION.matcher(text.substring(0, Math.min(HEAD, text.length()))).find();
    }
}
