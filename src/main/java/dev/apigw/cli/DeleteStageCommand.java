package dev.apigw.cli;

import dev.apigw.deploy.Event;
import dev.apigw.deploy.local.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw delete-stage}: a stage ends. */
@Command(name = "delete-stage", description = "Delete a stage; its deployments and its history stay.",
        footer = """

                Examples:
                  apigw delete-stage feature-x

                Exit codes:
                  0  deleted
                  1  API Gateway would refuse it: no such stage
                  2  wrong use, or a folder .apigw that cannot be read or written
                  4  a bug of apigw""")
final class DeleteStageCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Parameters(paramLabel = "STAGE", description = "The stage.")
    private String stageName;

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        Store store = workspace.existing(environment);
        Event event = WorkspaceOptions.target(store, environment).deleteStage(stageName);
        environment.out().println(stageName + ": deleted\n#" + event.number() + " in " + store.name());
        return ExitCode.OK;
    }
}
