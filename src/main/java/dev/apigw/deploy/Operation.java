package dev.apigw.deploy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done; each stands for one call of API Gateway. The history names those that change something. */
public enum Operation {
    IMPORT("PutRestApi"), DEPLOY("CreateDeployment"), CANARY("UpdateStage"), PROMOTE("UpdateStage"), ROLLBACK("UpdateStage"),
    UPDATE("UpdateStage"), DELETE("DeleteStage"), GET("GetStage");

    private final String call;

    Operation(String call) {
        this.call = call;
    }

    /** The operation of API Gateway. */
    public String call() {
        return call;
    }

    /** As the history writes it. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operation that the history writes so. */
    public static Optional<Operation> of(String text) {
        return Stream.of(values()).filter(operation -> operation.toString().equals(text)).findFirst();
    }
}
