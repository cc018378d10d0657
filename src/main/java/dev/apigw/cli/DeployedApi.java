package dev.apigw.cli;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.Modification;
import dev.apigw.deploy.Modifications;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.deploy.local.Store;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolvedDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A stage as requests meet it: what was deployed, whatever the files say by now.
 *
 * @param event that deployed what the stage serves
 */
record DeployedApi(Store store, DeployedStage stage, Event event) {
    private static final int SHOWN = 3;

    /**
     * The stage of a name, if it was deployed; where a definition is named, only if the stage serves what was read from that file.
     */
    static Optional<DeployedApi> find(Optional<String> spec, String stageName, Environment environment) {
        if (spec.equals(Optional.of("-"))) {
            return Optional.empty();
        }
        Path folder = environment.folder();
        Path from = spec.map(name -> environment.path(name).toAbsolutePath().normalize().getParent()).orElse(folder);
        Optional<Store> store = Optional.ofNullable(from).flatMap(start -> Store.find(start, folder));
        return store.flatMap(found -> found.stage(stageName).flatMap(stage -> of(found, stage)))
                .filter(deployed -> spec.isEmpty() || deployed.isFrom(environment.path(spec.get())));
    }

    private static Optional<DeployedApi> of(Store store, DeployedStage stage) {
        List<Event> deployments = store.history().stream().filter(event -> event.operation() == Operation.DEPLOY
                && event.deploymentId().equals(Optional.of(stage.deploymentId()))).toList();
        return deployments.isEmpty() ? Optional.empty()
                : Optional.of(new DeployedApi(store, stage, deployments.get(deployments.size() - 1)));
    }

    private boolean isFrom(Path file) {
        return source().equals(Optional.of(file.toAbsolutePath().normalize()));
    }

    /** The file that was deployed. */
    Optional<Path> source() {
        return event.source().map(name -> store.home().resolve(name).normalize());
    }

    /** The same as the user would name it. */
    Optional<String> sourceName(Environment environment) {
        return source().map(path -> environment.folder().toAbsolutePath().normalize().relativize(path).toString());
    }

    /** What the stage serves. */
    RestApi api() {
        return definition().api();
    }

    /** The same with the definition that says so. */
    Definition definition() {
        return definition(stage.deploymentId());
    }

    /** What the canary serves, if it is something else. */
    Optional<RestApi> canary() {
        return stage.canaryDeploymentId().filter(id -> !id.equals(stage.deploymentId())).map(id -> definition(id).api());
    }

    private Definition definition(String id) {
        return StoredText.definition(store.definitionName(id), store.existingDeployment(id));
    }

    /** Says on standard error that neither the stage nor its canary answers from the file as it is now, if so. */
    void sayIfStale(InputOptions input, ImportOptions options, Environment environment) {
        Optional<String> name = sourceName(environment);
        if (name.isEmpty()) {
            return;
        }
        Optional<StoredDefinition> written = written(name.get(), input, options, environment);
        Optional<String> id = written.map(StoredDefinition::id);
        boolean served = id.isPresent() && (id.get().equals(stage.deploymentId()) || id.equals(stage.canaryDeploymentId()));
        if (!served) {
            environment.err().println("note: stage `" + stage.stageName() + "` answers from deployment " + stage.deploymentId() + " of "
                    + event.time() + ", and `" + name.get() + "` " + written.map(now -> "differs from it: " + differences(now)
                    + "; apigw deploy " + name.get() + " --stage " + stage.stageName() + " deploys it")
                    .orElse("cannot be read to compare it"));
        }
    }

    private static Optional<StoredDefinition> written(String name, InputOptions input, ImportOptions options, Environment environment) {
        if (!Files.isRegularFile(environment.path(name))) {
            return Optional.empty();
        }
        LoadedDocument loaded = input.load(name, environment);
        return loaded.document().map(document -> StoredDefinition.of(definition(document, options)));
    }

    private static Definition definition(ResolvedDocument document, ImportOptions options) {
        return new Definition(document, ApiBuilder.build(document, options).api());
    }

    private String differences(StoredDefinition now) {
        List<Modification> all = Modifications.ofDefinitions(store.existingDeployment(stage.deploymentId()), now);
        return all.stream().limit(SHOWN).map(each -> each.kind().sign() + " " + each.subject()).collect(Collectors.joining(", "))
                + (all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "");
    }
}
