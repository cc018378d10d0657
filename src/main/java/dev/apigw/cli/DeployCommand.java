package dev.apigw.cli;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.NewDeployment;
import dev.apigw.deploy.local.Store;
import dev.apigw.report.StageReport;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code apigw deploy}: a definition as a deployment that a stage serves. */
@Command(name = "deploy", description = "Deploy a definition to a stage on this machine, and say what that changes.",
        footer = """

                Deployments, stages and their history are kept in the folder .apigw beside the definition or
                its apigw.yaml. The id of a deployment is made of what is deployed: the same definition has
                the same id. What apigw.yaml, --stage-file and --variables state, in this order, comes over
                what the stage has; everything else stays. Names that look secret are never printed with
                their values; APIGW_TIME=2026-01-01T00:00:00Z fixes the clock.

                Examples:
                  apigw deploy openapi.yaml --stage dev
                  apigw deploy openapi.yaml --stage dev --variables url=example.com table=songs --plan
                  apigw deploy openapi.yaml --stage prod --description 'release 7' --stage-file get-stage.json
                  apigw deploy openapi.yaml --stage prod --canary 5 --canary-variables url=next.example.com

                Exit codes:
                  0  deployed, or planned
                  1  API Gateway would refuse the definition or the call
                  2  wrong use, a file that cannot be read, or a folder .apigw that cannot be read or written
                  4  a bug of apigw""")
final class DeployCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Mixin
    private DeploySource source = new DeploySource();

    @Option(names = "--stage", paramLabel = "NAME", required = true, description = "The stage; it is made if there is none.")
    private String stageName;

    @Option(names = "--description", paramLabel = "TEXT", description = "Description of the deployment.")
    private Optional<String> description = Optional.empty();

    @Option(names = "--variables", paramLabel = "NAME=VALUE…", parameterConsumer = VariablesConsumer.class,
            description = "Variables of the stage.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "--stage-file", paramLabel = "FILE",
            description = "Settings of the stage, as `aws apigateway get-stage` prints them; JSON or YAML.")
    private Optional<String> stageFile = Optional.empty();

    @Option(names = "--canary", paramLabel = "PERCENT",
            description = "Deploy to a canary of the stage, which takes this share of its requests; the stage itself stays.")
    private Optional<String> canary = Optional.empty();

    @Option(names = "--canary-variables", paramLabel = "NAME=VALUE…", parameterConsumer = VariablesConsumer.class,
            description = "Variables of the canary over those of the stage.")
    private Map<String, String> canaryVariables = new LinkedHashMap<>();

    @Option(names = "--plan", description = "Change nothing; only say what would change.")
    private boolean plan;

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        if (canary.isEmpty() && !canaryVariables.isEmpty()) {
            throw new UserError("--canary-variables needs --canary PERCENT.");
        }
        DeploySource.Found found = source.find(input, environment);
        if (found.definition().isEmpty()) {
            return found.exitCode();
        }
        NewDeployment deployment = new NewDeployment(stageName, found.definition().get(), description, settings(found, environment),
                canary.map(percent -> new NewDeployment.Canary(percent, canaryVariables, false)), found.source());
        Store store = found.store();
        // Refuses what API Gateway refuses before anything is written; the target asks once more, when nobody else writes.
        Optional<DeployedStage> before = store.stage(stageName);
        DeployedStage after = deployment.on(before, environment.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        StageReport report;
        if (plan) {
            report = new StageReports(store, found.definition()).report(Optional.empty(), before, after);
        } else {
            Event event = WorkspaceOptions.target(store, environment).createDeployment(deployment);
            report = StageReports.of(event, store);
        }
        result.print(report::text, report::json, environment);
        return ExitCode.OK;
    }

    private NewDeployment.Settings settings(DeploySource.Found found, Environment environment) {
        NewDeployment.Settings stated = found.settings(stageName);
        if (stageFile.isPresent()) {
            NewDeployment.Settings ofFile = StageFile.read(stageFile.get(), environment);
            ofFile.stage().canarySettings().ifPresent(ignored -> environment.err().println("note: canarySettings of `" + stageFile.get()
                    + "` are left out; --canary makes a canary"));
            stated = ofFile.over(stated);
        }
        Map<String, String> all = new LinkedHashMap<>(stated.stage().variables());
        all.putAll(variables);
        return new NewDeployment.Settings(stated.stage().withVariables(all), stated.details());
    }
}
