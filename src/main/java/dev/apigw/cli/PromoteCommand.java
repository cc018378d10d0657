package dev.apigw.cli;

import dev.apigw.deploy.Operation;
import dev.apigw.deploy.StageUpdate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code apigw promote}: the canary of a stage becomes what the stage serves. */
@Command(name = "promote", description = "Make what the canary of a stage serves the deployment of the stage.",
        footer = """

                As API Gateway promotes: the stage gets the deployment of the canary, the overrides of the
                canary are merged into the variables, and the canary stays with 0 percent.
                apigw canary STAGE --remove ends it.

                Examples:
                  apigw promote prod
                  apigw promote prod && apigw canary prod --remove

                Exit codes:
                  0  promoted
                  1  API Gateway would refuse it: no such stage, or no canary
                  2  wrong use, or a folder .apigw that cannot be read or written
                  4  a bug of apigw""")
final class PromoteCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Mixin
    private StageMove move = new StageMove();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        return move.update(move.store(environment), Operation.PROMOTE, StageUpdate.promotion(), environment);
    }
}
