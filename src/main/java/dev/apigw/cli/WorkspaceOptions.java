package dev.apigw.cli;

import dev.apigw.deploy.local.LocalTarget;
import dev.apigw.deploy.local.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where stages and their history are kept. */
final class WorkspaceOptions {
    @Option(names = "--workspace", paramLabel = "DIR",
            description = "Folder whose .apigw holds the stages and their history (default: this folder or the nearest parent that "
                    + "has one).")
    private Optional<String> folder = Optional.empty();

    /**
     * The folder that the user named.
     *
     * @throws UserError if it is none
     */
    Optional<Path> named(Environment environment) {
        Optional<Path> path = folder.map(environment::path);
        path.filter(file -> !Files.isDirectory(file)).ifPresent(file -> {
            throw new UserError("`" + folder.get() + "` is no folder.");
        });
        return path;
    }

    /**
     * The store that is there already.
     *
     * @throws UserError if there is none
     */
    Store existing(Environment environment) {
        Optional<Path> named = named(environment);
        Optional<Store> found = named.isPresent() ? named.map(home -> Store.in(home, environment.folder())).filter(Store::exists)
                : Store.find(environment.folder(), environment.folder());
        return found.orElseThrow(() -> new UserError((named.isPresent() ? "`" + folder.get() + "` has no folder `" : "Neither this folder "
                + "nor a parent has a folder `") + Store.FOLDER + "`: nothing was deployed here. Begin with apigw deploy SPEC --stage NAME, "
                + "or name the folder with --workspace DIR."));
    }

    /**
     * The store to write to: in the folder that the user names, else beside the project file, else the one that a definition is in
     * already, else beside the definition.
     *
     * @throws UserError if the user names a folder that is none
     */
    Store writable(Optional<String> spec, Optional<ProjectFile> project, Environment environment) {
        Path folder = environment.folder();
        Optional<Path> home = named(environment).or(() -> project.map(file -> file.sibling("")));
        if (home.isPresent()) {
            return Store.in(home.get(), folder);
        }
        Path from = spec.filter(name -> !name.equals("-")).map(name -> environment.path(name).resolveSibling("")).orElse(folder);
        return Store.find(from, folder).orElseGet(() -> Store.in(from, folder));
    }

    /** A file of the command line as events name it; nothing for standard input. */
    static Optional<String> source(String spec, Store store, Environment environment) {
        return spec.equals("-") ? Optional.empty()
                : Optional.of(store.home().relativize(environment.path(spec).toAbsolutePath().normalize()).toString().replace('\\', '/'));
    }

    /** A store, to be written; whoever has to wait is told so. */
    static LocalTarget target(Store store, Environment environment) {
        return new LocalTarget(store, environment.clock(), () -> environment.err().println("apigw: another process is writing to "
                + store.name() + "; waiting for it to finish"));
    }
}
