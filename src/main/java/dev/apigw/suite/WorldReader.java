package dev.apigw.suite;

import dev.apigw.diagnostic.Members;
import dev.apigw.model.Account;
import dev.apigw.model.ApiKey;
import dev.apigw.model.Stage;
import dev.apigw.model.UsagePlan;
import dev.apigw.project.KeysReader;
import dev.apigw.project.StageReader;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code stage} and {@code backends} of a suite and lays them over what its project file states: a stage by its name,
 * keys and plans beside those of the account, stubs before the others.
 */
final class WorldReader {
    /** Beside the members of a stage, keys and plans stand here, too. */
    static final List<String> STAGE = Stream.concat(StageReader.STAGE.stream(), Stream.of("apiKeys", "usagePlans")).toList();

    private final Members members;
    private final Optional<ProjectFile> project;

    WorldReader(Optional<ProjectFile> project, Members members) {
        this.project = project;
        this.members = members;
    }

    /** The stage of the suite over that of the project file. */
    Stage stage(Optional<MapNode> map) {
        map.ifPresent(stated -> members.allow(stated, "a stage", STAGE));
        Stage own = map.map(new StageReader(members)::read).orElseGet(() -> Stage.of(first(), Map.of()));
        boolean isNamed = map.filter(stated -> stated.has("stageName")).isPresent();
        Optional<Stage> base = project.flatMap(file -> file.project().stage(isNamed ? own.stageName() : first()));
        if (project.isPresent() && isNamed && base.isEmpty() && !project.get().project().stages().isEmpty()) {
            members.error(map.get().get("stageName").orElseThrow().span(), "The project file has no stage `" + own.stageName() + "`.",
                    "Its stages are " + String.join(", ", project.get().project().stages().stream()
                            .map(stage -> "`" + stage.stageName() + "`").toList()) + ".");
        }
        return base.map(own::over).orElse(own);
    }

    /** The first stage of the project file, else the usual name. */
    private String first() {
        return project.flatMap(file -> file.project().stages().stream().findFirst()).map(Stage::stageName)
                .orElse(StageReader.DEFAULT_NAME);
    }

    Account account(Optional<MapNode> stage) {
        KeysReader keys = new KeysReader(members);
        Account base = project.map(file -> file.project().account()).orElse(Account.none());
        List<ApiKey> apiKeys = new ArrayList<>(stage.flatMap(map -> map.get("apiKeys")).map(keys::apiKeys).orElse(List.of()));
        apiKeys.addAll(base.apiKeys());
        List<UsagePlan> plans = new ArrayList<>(stage.flatMap(map -> map.get("usagePlans")).map(keys::usagePlans).orElse(List.of()));
        plans.addAll(base.usagePlans());
        return new Account(apiKeys, plans, base.identities(), base.userPools(), base.lambdaAliases(), base.domainNames());
    }

    Backend backend(Optional<MapNode.Entry> entry) {
        Backend own = stubs(entry.flatMap(members::list));
        return own.or(stubs(project.flatMap(file -> file.project().backends())));
    }

    private Backend stubs(Optional<ListNode> list) {
        if (list.isEmpty()) {
            return Backend.none();
        }
        StubReader.Result result = StubReader.read(list.get());
        result.problems().forEach(problem -> members.error(problem.place(), problem.message()));
        return result.stubs().<Backend>map(stubs -> stubs).orElse(Backend.none());
    }
}
