package dev.apigw.cli;

import dev.apigw.build.ApiMerge;
import dev.apigw.build.Definition;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.Modifications;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.deploy.local.Store;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.model.RestApi;
import dev.apigw.report.ImportPrinter;
import dev.apigw.resolve.ApiKind;
import dev.apigw.simulate.NotSupported;
import java.util.List;
import java.util.Optional;

/**
 * Puts an import into a store, in the place of what was imported before or into it.
 *
 * @param before what was imported before; empty for a new API
 */
record ImportStore(Store store, Optional<ApiMerge.Mode> mode, Optional<StoredDefinition> before) {
    /**
     * A store with the API that is in it.
     *
     * @throws UserError if a new API would take the place of another one, or there is none to put something into
     */
    static ImportStore open(Store store, Optional<ApiMerge.Mode> mode) {
        Optional<StoredDefinition> before = store.imported().flatMap(Event::deploymentId).map(store::existingDeployment);
        if (mode.isEmpty() && before.isPresent()) {
            throw new UserError("An API was imported into " + store.name() + " already; say what becomes of it: --mode merge or --mode "
                    + "overwrite.");
        }
        if (mode.isPresent() && before.isEmpty()) {
            throw new UserError("Nothing was imported into " + store.name() + " yet; leave out --mode.");
        }
        return new ImportStore(store, mode, before);
    }

    /** Stores the import; what is told about it. */
    String put(Check check, Optional<String> source, Environment environment) {
        Definition imported = new Definition(check.document().orElseThrow(), check.api().orElseThrow());
        if (imported.document().apiKind() == ApiKind.HTTP) {
            throw new UserError(new NotSupported("HTTP API", InFile.of(imported.document().root())).toString());
        }
        Optional<RestApi> existing = before.map(stored -> StoredText.definition(store.definitionName(stored.id()), stored).api());
        Optional<RestApi> merged = existing.filter(api -> mode.equals(Optional.of(ApiMerge.Mode.MERGE)))
                .map(api -> ApiMerge.merge(api, imported.api()));
        Event event = WorkspaceOptions.target(store, environment).putRestApi(
                merged.map(StoredDefinition::of).orElseGet(() -> StoredDefinition.of(imported)), source);
        String changes = existing.map(api -> changes(StoredDefinition.of(api),
                StoredDefinition.of(merged.orElse(imported.api())))).orElse("");
        List<Diagnostic> findings = check.diagnostics().stream().filter(finding -> finding.aws().isEmpty()).toList();
        return changes + ImportPrinter.leftOut(findings) + "#" + event.number() + " in " + store.name() + "\n";
    }

    /** The APIs alone are compared: what a definition says besides is nothing to API Gateway. */
    private static String changes(StoredDefinition existing, StoredDefinition after) {
        return ImportPrinter.put(Modifications.ofDefinitions(existing, after), Modifications.kept(existing, after));
    }
}
