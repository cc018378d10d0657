package dev.apigw.cli;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.PatchOperation;
import dev.apigw.deploy.Refused;
import dev.apigw.deploy.local.Store;
import dev.apigw.report.StageLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code apigw stage}: the settings of a stage, by the patch paths of UpdateStage. */
@Command(name = "stage", description = "Show the settings of a stage, or change them by the patch paths of UpdateStage.",
        footer = """

                All operations are carried out in the order in which they stand, or none is. In PATH a slash
                of a resource path is written ~1.

                Examples:
                  apigw stage dev
                  apigw stage dev --set '/*/*/throttling/rateLimit=100' --set '/*/*/throttling/burstLimit=50'
                  apigw stage dev --set '/~1pets~1{id}/GET/caching/enabled=true' --set /cacheClusterEnabled=true
                  apigw stage dev --set /variables/url=example.com --remove /variables/table
                  apigw stage dev --copy /canarySettings/deploymentId=/deploymentId

                Exit codes:
                  0  shown or changed
                  1  API Gateway would refuse the change
                  2  wrong use, or a folder .apigw that cannot be read or written
                  4  a bug of apigw""")
final class StageCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Mixin
    private StageMove move = new StageMove();

    @Option(names = "--set", paramLabel = "PATH=VALUE", parameterConsumer = Patch.class,
            description = "The operation `replace`. Repeatable.")
    private List<PatchOperation> set;

    @Option(names = "--add", paramLabel = "PATH=VALUE", parameterConsumer = Patch.class,
            description = "The operation `add`, which few paths take. Repeatable.")
    private List<PatchOperation> add;

    @Option(names = "--remove", paramLabel = "PATH", parameterConsumer = Patch.class, description = "The operation `remove`. Repeatable.")
    private List<PatchOperation> remove;

    @Option(names = "--copy", paramLabel = "FROM=PATH", parameterConsumer = Patch.class,
            description = "The operation `copy`, which promotes a canary. Repeatable.")
    private List<PatchOperation> copy;

    /** All of them, in the order of the command line. */
    private final List<PatchOperation> patch = new ArrayList<>();

    /** Takes one operation. */
    static final class Patch implements IParameterConsumer {
        @Override public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            String name = ((OptionSpec) option).longestName();
            boolean alone = name.equals("--remove");
            String text = words.isEmpty() ? "" : words.pop();
            int equals = text.indexOf('=');
            if (!text.startsWith("/") || !alone && equals < 0) {
                throw new ParameterException(command.commandLine(), "Option '" + name + "' takes " + option.paramLabel()
                        + ", where PATH begins with a slash" + (text.isEmpty() ? "" : "; this is '" + text + "'"));
            }
            String first = alone ? text : text.substring(0, equals);
            String second = alone ? "" : text.substring(equals + 1);
            ((StageCommand) command.userObject()).patch.add(switch (name) {
                case "--set" -> PatchOperation.replace(first, second);
                case "--add" -> PatchOperation.add(first, second);
                case "--remove" -> PatchOperation.remove(first);
                default -> PatchOperation.copy(first, second);
            });
        }
    }

    @Override public Integer call() {
        Environment environment = apigw.environment();
        Store store = move.store(environment);
        if (!patch.isEmpty()) {
            return move.update(store, Operation.UPDATE, patch, environment);
        }
        DeployedStage stage = store.stage(move.stageName()).orElseThrow(() -> Refused.noStage(Operation.GET));
        move.printJson(StageLists.stageJson(stage), environment);
        return ExitCode.OK;
    }
}
