package dev.apigw.diff.rule;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.contract.Contract;
import dev.apigw.diff.contract.SchemaUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models that are gone under their name. What operations take and answer is compared where they do; a renamed model is none. */
final class ModelRule implements DiffRule {
    private static final Kinds KINDS = new Kinds("contract-models")
            .safe("api-schema-removed", "A model is gone; a generated client has no class for it any more.");

    @Override public List<ChangeInfo> infos() {
        return KINDS.all();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        Map<String, SchemaUse> before = Contract.of(comparison.before().definition()).schemas();
        Map<String, SchemaUse> after = Contract.of(comparison.after().definition()).schemas();
        List<SchemaUse> removed = before.values().stream().filter(use -> !after.containsKey(use.name().orElseThrow())).toList();
        Set<String> added = removed.isEmpty() ? Set.of() : after.values().stream()
                .filter(use -> !before.containsKey(use.name().orElseThrow())).map(use -> use.schema().digest()).collect(Collectors.toSet());
        return removed.stream().filter(use -> !added.contains(use.schema().digest())).map(use -> Change.of(KINDS.get("api-schema-removed"),
                "model " + use.name().orElseThrow(), Optional.of(use.origin()), Optional.empty(),
                "Model `" + use.name().orElseThrow() + "` is gone."));
    }
}
