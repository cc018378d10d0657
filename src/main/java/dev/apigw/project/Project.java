package dev.apigw.project;

import dev.apigw.model.Account;
import dev.apigw.model.Stage;
import dev.apigw.model.Stated;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a project file states.
 *
 * @param api      path of the definition, relative to the project file
 * @param basepath {@code ignore}, {@code prepend} or {@code split}
 * @param stages   in file order
 * @param stageNodes what states each stage, by its name: for the places of its settings, and for those that change no answer
 * @param account  keys, plans, callers, user pools, aliases, domain names
 * @param backends stubs as they stand
 * @param lint     settings of {@code lint} as they stand; the linter reads them
 * @param diff     settings of {@code diff-stages} as they stand; the comparison reads them
 */
public record Project(Optional<Stated> api, Optional<String> basepath, List<Stage> stages,
                      Map<String, MapNode> stageNodes, Account account,
                      Optional<ListNode> backends, Optional<MapNode> lint, Optional<MapNode> diff) {
    public Project {
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(basepath, "basepath");
        stages = List.copyOf(stages);
        stageNodes = Map.copyOf(stageNodes);
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(backends, "backends");
        Objects.requireNonNull(lint, "lint");
        Objects.requireNonNull(diff, "diff");
    }

    /** The stage of a name. */
    public Optional<Stage> stage(String stageName) {
        return stages.stream().filter(stage -> stage.stageName().equals(stageName)).findFirst();
    }
}
