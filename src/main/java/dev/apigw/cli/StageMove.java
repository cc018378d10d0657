package dev.apigw.cli;

import dev.apigw.deploy.Event;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.PatchOperation;
import dev.apigw.deploy.local.LocalTarget;
import dev.apigw.deploy.local.Store;
import dev.apigw.report.StageReport;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A call that changes one stage and prints what that did. */
final class StageMove {
    @Parameters(index = "0", paramLabel = "STAGE", description = "The stage.")
    private String stageName;

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    String stageName() {
        return stageName;
    }

    Store store(Environment environment) {
        return workspace.existing(environment);
    }

    /** Updates the stage, and prints how it is then. */
    int update(Store store, Operation operation, List<PatchOperation> patch, Environment environment) {
        LocalTarget target = WorkspaceOptions.target(store, environment);
        Event event = target.updateStage(operation, stageName, patch);
        StageReport report = StageReports.of(event, store);
        result.print(report::text, report::json, environment);
        return ExitCode.OK;
    }

    /** Prints what is JSON in every format. */
    void printJson(String json, Environment environment) {
        result.print(ansi -> json, () -> json, environment);
    }
}
