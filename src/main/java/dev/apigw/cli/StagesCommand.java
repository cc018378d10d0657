package dev.apigw.cli;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.report.StageLists;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code apigw stages}: the stages, and what each serves. */
@Command(name = "stages", description = "List the stages that were deployed here, and what each serves.",
        footer = """

                Examples:
                  apigw stages
                  apigw stages --format json

                Exit codes:
                  0  always, if the folder can be read
                  2  wrong use, no folder .apigw, or a file in it that is damaged
                  4  a bug of apigw""")
final class StagesCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        List<DeployedStage> stages = workspace.existing(environment).stages();
        result.print(ansi -> StageLists.stages(stages), () -> StageLists.stagesJson(stages), environment);
        return ExitCode.OK;
    }
}
