package dev.apigw.cli;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.Refused;
import dev.apigw.deploy.StageUpdate;
import dev.apigw.deploy.Stages;
import dev.apigw.deploy.local.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code apigw rollback}: a stage serves again what it served before. */
@Command(name = "rollback", description = "Move a stage to a deployment that was made before.",
        footer = """

                Only the deployment moves, as in API Gateway: variables and settings of the stage stay as
                they are. A second rollback moves the stage forward again.

                Examples:
                  apigw rollback prod
                  apigw rollback prod --to '#12'
                  apigw rollback test --to 5kq2f0zt1x

                Exit codes:
                  0  the stage serves the other deployment
                  1  API Gateway would refuse it: no such stage or deployment
                  2  wrong use, nothing to go back to, or a folder .apigw that cannot be read or written
                  4  a bug of apigw""")
final class RollbackCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Mixin
    private StageMove move = new StageMove();

    @Option(names = "--to", paramLabel = "N|ID",
            description = "The number of an event of the history, after which the stage served the deployment, or the id of the "
                    + "deployment (default: what the stage served before).")
    private Optional<String> to = Optional.empty();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        Store store = move.store(environment);
        DeployedStage stage = store.stage(move.stageName()).orElseThrow(() -> Refused.noStage(Operation.ROLLBACK));
        String id = to.isPresent() ? deployment(to.get(), store) : previous(stage, store.history());
        return move.update(store, Operation.ROLLBACK, List.of(StageUpdate.moveTo(id)), environment);
    }

    private String previous(DeployedStage stage, List<Event> history) {
        return Stages.previousDeployment(stage, history).orElseThrow(() -> new UserError("The stage `" + stage.stageName()
                + "` has served no other deployment than " + stage.deploymentId() + "; name one with --to, apigw history lists them."));
    }

    private String deployment(String text, Store store) {
        if (!text.matches("#?\\d{1,9}")) {
            return text;
        }
        int number = Integer.parseInt(text.replace("#", ""));
        Event event = store.event(number).orElseThrow(() -> new UserError("There is no event #" + number + "; apigw history lists them."));
        boolean ofStage = event.stageName().equals(Optional.of(move.stageName()));
        return event.stage().filter(stage -> ofStage).map(DeployedStage::deploymentId).or(event::deploymentId).orElseThrow(() ->
                new UserError("Event #" + number + " left no deployment behind: it is " + event.operation() + " of `"
                        + event.stageName().orElse("") + "`."));
    }
}
