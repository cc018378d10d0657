package dev.apigw.cli;

import dev.apigw.deploy.Event;
import dev.apigw.deploy.Stages;
import dev.apigw.deploy.local.Store;
import dev.apigw.report.StageLists;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw history}: what was done to the stages. */
@Command(name = "history", description = "List what was done to the stages, the newest first.",
        footer = """

                Examples:
                  apigw history
                  apigw history prod --format json

                Exit codes:
                  0  always, if the folder can be read
                  2  wrong use, a stage that never was, no folder .apigw, or a file in it that is damaged
                  4  a bug of apigw""")
final class HistoryCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Parameters(arity = "0..1", paramLabel = "STAGE", description = "The stage; without it everything is listed, imports included.")
    private Optional<String> stageName = Optional.empty();

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        Store store = workspace.existing(environment);
        List<Event> history = store.history();
        List<Event> events = stageName.map(name -> Stages.about(name, history)).orElse(history);
        if (stageName.isPresent() && events.isEmpty()) {
            throw new UserError("There never was a stage `" + stageName.get() + "` in " + store.name() + "; apigw stages lists those that "
                    + "are there.");
        }
        result.print(ansi -> StageLists.history(events), () -> StageLists.historyJson(events), environment);
        return ExitCode.OK;
    }
}
