package dev.apigw.diff.rule;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one change of the same change that many operations see, because they share a parameter, a response or a model. */
final class Reach {
    /** So many operations are named; of the rest a message tells how many they are. */
    private static final int NAMED = 3;

    private record Key(String id, Judgement judgement, Optional<Origin> before, Optional<Origin> after, String text) {}

    private Reach() {}

    /** The changes, each once, with the operations that it reaches. */
    static Stream<Change> merged(Stream<ContractChange> changes) {
        Map<Key, List<ContractChange>> same = changes.collect(Collectors.groupingBy(change -> new Key(change.info().id(),
                change.judgement(), change.before(), change.after(), change.text()), LinkedHashMap::new, Collectors.toList()));
        return same.values().stream().map(Reach::merged);
    }

    private static Change merged(List<ContractChange> same) {
        Set<String> operations = new LinkedHashSet<>();
        same.forEach(change -> operations.addAll(change.operations()));
        ContractChange first = same.get(0);
        boolean model = first.shared().startsWith("model ");
        String subject = operations.size() == 1 && !model ? operations.iterator().next() : first.shared();
        String text = first.text() + "." + (operations.size() == 1 && !model ? "" : sentence(new ArrayList<>(operations)));
        return new Change(first.info().id(), first.judgement(), subject, first.before(), first.after(), text, Optional.empty());
    }

    /** {@code Reaches `GET /pets`, `POST /pets` and 4 more operations.} */
    private static String sentence(List<String> operations) {
        if (operations.isEmpty()) {
            return "";
        }
        String named = operations.stream().limit(NAMED).map(operation -> "`" + operation + "`").collect(Collectors.joining(", "));
        int more = operations.size() - NAMED;
        return " Reaches " + named + (more > 0 ? " and " + more + (more == 1 ? " more operation." : " more operations.") : ".");
    }
}
