package dev.apigw.cli;

import dev.apigw.deploy.Operation;
import dev.apigw.deploy.PatchOperation;
import dev.apigw.deploy.StageUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code apigw canary}: how many requests the canary of a stage takes, and with which variables. */
@Command(name = "canary", description = "Set the share of a canary and its variables, or end it.",
        footer = """

                Examples:
                  apigw canary prod --percent 25
                  apigw canary prod --percent 50 --variables url=next.example.com table=songs-next
                  apigw canary prod --remove

                Exit codes:
                  0  done
                  1  API Gateway would refuse it: no such stage, or a share that is none
                  2  wrong use, or a folder .apigw that cannot be read or written
                  4  a bug of apigw""")
final class CanaryCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Mixin
    private StageMove move = new StageMove();

    @Option(names = "--percent", paramLabel = "PERCENT",
            description = "Share of the requests, 0 to 100. Where there is no canary, this makes one of the deployment of the stage.")
    private Optional<String> percent = Optional.empty();

    @Option(names = "--variables", paramLabel = "NAME=VALUE…", parameterConsumer = VariablesConsumer.class,
            description = "Variables of the canary over those of the stage.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "--remove", description = "End the canary; all requests go to the deployment of the stage.")
    private boolean remove;

    @Override public Integer call() {
        if (remove == (percent.isPresent() || !variables.isEmpty())) {
            throw new UserError(remove ? "--remove ends the canary; leave out --percent and --variables."
                    : "Say what becomes of the canary: --percent PERCENT, --variables NAME=VALUE or --remove.");
        }
        List<PatchOperation> patch = new ArrayList<>();
        percent.map(StageUpdate::percentTraffic).ifPresent(patch::add);
        variables.forEach((name, value) -> patch.add(StageUpdate.override(name, value)));
        if (remove) {
            patch.add(StageUpdate.endCanary());
        }
        Environment environment = apigw.environment();
        return move.update(move.store(environment), Operation.CANARY, patch, environment);
    }
}
