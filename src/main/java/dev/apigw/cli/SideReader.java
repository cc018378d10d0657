package dev.apigw.cli;

import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.deploy.local.Store;
import dev.apigw.diff.Side;
import dev.apigw.model.Stage;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a side of a comparison; what it copies for that is removed when it is closed. */
final class SideReader implements AutoCloseable {
    private final InputOptions input;
    private final WorkspaceOptions workspace;
    private final Optional<ProjectFile> project;
    private final Environment environment;
    private final List<GitRevision> copies = new ArrayList<>();

    /**
     * @param project that the user named
     */
    SideReader(InputOptions input, WorkspaceOptions workspace, Optional<ProjectFile> project, Environment environment) {
        this.input = input;
        this.workspace = workspace;
        this.project = project;
        this.environment = environment;
    }

    /**
     * The side that an operand names; empty if its definition cannot be read, which is said on standard error.
     *
     * @throws UserError if there is no such thing
     */
    Optional<Side> read(Operand operand) {
        return switch (operand.kind()) {
            case FILE -> file(operand);
            case GIT -> revision(operand);
            case EVENT -> event(operand);
            case WORKSPACE -> inWorkspace(operand);
        };
    }

    private Optional<Side> file(Operand operand) {
        Optional<ProjectFile> about = project(operand);
        Optional<Stage> stage = operand.detail().map(name -> stage(name, about));
        return side(operand, input.load(operand.subject(), environment), importOptions(about), stage);
    }

    private Optional<ProjectFile> project(Operand operand) {
        return project.isPresent() ? project : ProjectFile.of(operand, environment);
    }

    private static Stage stage(String name, Optional<ProjectFile> about) {
        ProjectFile file = about.orElseThrow(() -> new UserError("no " + ProjectFile.USUAL + " knows the stage `" + name + "`: there is "
                + "none beside the definition nor above it; name one with --project FILE."));
        return file.project().stage(name).orElseThrow(() -> new UserError("`" + file.name() + "` has no stage `" + name + "`; it has "
                + (file.project().stages().isEmpty() ? "none." : file.project().stages().stream().map(stage -> "`" + stage.stageName()
                + "`").collect(Collectors.joining(", ")) + ".")));
    }

    private static ImportOptions importOptions(Optional<ProjectFile> about) {
        return new ImportOptions(about.flatMap(file -> file.project().basepath())
                .map(word -> ImportOptions.Basepath.valueOf(word.toUpperCase(Locale.ROOT))).orElse(ImportOptions.Basepath.IGNORE));
    }

    private Optional<Side> revision(Operand operand) {
        ResolveOptions options = input.options(environment);
        Path file = environment.path(operand.subject());
        List<Path> folders = new ArrayList<>(List.of(file.toAbsolutePath().normalize().getParent()));
        folders.addAll(options.refRoots());
        GitRevision revision = GitRevision.of(environment.folder(), operand.detail().orElseThrow(), folders);
        copies.add(revision);
        ResolveOptions inCopy = new ResolveOptions(options.parameters(), options.refRoots().stream().map(revision::copyOf).toList(),
                options.allowRemoteRefs(), options.api());
        Path copy = revision.copyOf(file);
        if (!Files.exists(copy)) {
            throw new UserError("`" + operand.subject() + "` is not in the revision `" + operand.detail().get() + "`; the path counts from "
                    + "this folder.");
        }
        return side(operand, DocumentLoader.load(operand.text(), copy, inCopy), importOptions(project(operand)), Optional.empty());
    }

    private Optional<Side> event(Operand operand) {
        Store store = workspace.existing(environment);
        Event event = store.event(Integer.parseInt(operand.subject())).orElseThrow(() -> new UserError("the history of `" + store.name()
                + "` has no entry " + operand.text() + "; see apigw history."));
        String id = event.deploymentId().orElseThrow(() -> new UserError("entry " + operand.text() + " of the history deployed nothing; "
                + "see apigw history."));
        return stored(operand, store.existingDeployment(id), event.stage().map(DeployedStage::stage));
    }

    private Optional<Side> inWorkspace(Operand operand) {
        Store store = store(operand);
        Optional<DeployedStage> stage = store.stage(operand.subject());
        if (stage.isPresent()) {
            return stored(operand, store.existingDeployment(stage.get().deploymentId()), stage.map(DeployedStage::stage));
        }
        return stored(operand, store.deployment(operand.subject()).orElseThrow(() -> nothing(operand, store)), Optional.empty());
    }

    private Store store(Operand operand) {
        try {
            return workspace.existing(environment);
        } catch (UserError e) {
            throw new UserError("there is no file `" + operand.text() + "`, and no stage of that name: " + e.getMessage(), e);
        }
    }

    private static UserError nothing(Operand operand, Store store) {
        List<String> names = store.stages().stream().map(DeployedStage::stageName).toList();
        return new UserError("`" + operand.text() + "` is neither a file nor a stage nor a deployment of `" + store.name() + "`; "
                + (names.isEmpty() ? "it has no stage." : "its stages are " + names.stream().map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ")) + "."));
    }

    private Optional<Side> stored(Operand operand, StoredDefinition definition, Optional<Stage> stage) {
        LoadedDocument loaded = DocumentLoader.load("deployment " + definition.id(),
                new ByteArrayInputStream(definition.text().getBytes(StandardCharsets.UTF_8)), ResolveOptions.none());
        return side(operand, loaded, ImportOptions.defaults(), stage);
    }

    private Optional<Side> side(Operand operand, LoadedDocument loaded, ImportOptions options, Optional<Stage> stage) {
        Optional<Definition> definition = BuiltDefinition.of("diff-stages", operand.text(), loaded, options, environment);
        return definition.map(found -> new Side(InputOptions.displayName(operand.text()), found, stage));
    }

    @Override public void close() {
        copies.forEach(GitRevision::close);
    }
}
