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

    /** A store, to be written; whoever has to wait is told so. */
    static LocalTarget target(Store store, Environment environment) {
        return new LocalTarget(store, environment.clock(), () -> environment.err().println("apigw: another process is writing to "
                + store.name() + "; waiting for it to finish"));
    }
}
