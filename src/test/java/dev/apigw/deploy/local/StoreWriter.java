package dev.apigw.deploy.local;

import dev.apigw.deploy.Event;
import dev.apigw.deploy.NewDeployment;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.PatchOperation;
import dev.apigw.deploy.StageDetails;
import dev.apigw.deploy.StageUpdate;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.model.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that writes into a store and says on standard output what it was told to have written: {@code NUMBER DEPLOYMENT_ID} a
 * line. Run by tests that kill it, let it meet another one, or give it a full disk.
 */
final class StoreWriter {
    private StoreWriter() {}

    /** {@code FOLDER NAME TIMES BYTES}: so many times a deployment of so many bytes, and a change of the stage behind it. */
    public static void main(String[] args) {
        Store store = Store.in(Path.of(args[0]), Path.of(args[0]));
        LocalTarget target = new LocalTarget(store, Clock.systemUTC(), () -> { });
        String filling = "x".repeat(Integer.parseInt(args[3]));
        try {
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                say(target.createDeployment(deployment("s" + i % 3, "{\"" + args[1] + "\":" + i + ",\"x\":\"" + filling + "\"}")));
                say(target.updateStage(Operation.UPDATE, "s" + i % 3, List.of(PatchOperation.replace("/description", args[1] + i),
                        StageUpdate.percentTraffic("0"), StageUpdate.endCanary())));
            }
        } catch (StoreFault e) {
            System.out.println("fault " + e.getMessage());
            System.exit(2);
        }
    }

    private static void say(Event event) {
        System.out.println(event.number() + " " + event.deploymentId().orElseThrow());
    }

    private static NewDeployment deployment(String stageName, String text) {
        return new NewDeployment(stageName, StoredDefinition.of(text), Optional.empty(),
                new NewDeployment.Settings(Stage.of(stageName, Map.of()), StageDetails.none()), Optional.empty(), Optional.empty());
    }
}
