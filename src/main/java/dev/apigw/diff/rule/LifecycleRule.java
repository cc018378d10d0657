package dev.apigw.diff.rule;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.contract.Lifecycle;
import dev.apigw.diff.contract.Operation;
import dev.apigw.diff.contract.OperationPairs;
import dev.apigw.diff.contract.Parameter;
import dev.apigw.diff.schema.LifecycleChanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How long operations and parameters are going to stay. */
final class LifecycleRule implements DiffRule {
    private static final Kinds KINDS = new Kinds("contract-lifecycle")
            .safe("endpoint-deprecated", "It was said that an operation will go.")
            .safe("endpoint-deprecated-with-sunset", "It was said when an operation will go.")
            .safe("endpoint-reactivated", "It was taken back that an operation will go.")
            .breaking("api-sunset-parse", "The day on which an operation goes cannot be read.")
            .breaking("api-sunset-date-too-small", "The day on which an operation goes is past already.")
            .breaking("api-sunset-date-changed-too-small", "The day on which an operation goes is an earlier one.")
            .breaking("sunset-deleted", "It is no longer said when an operation goes.")
            .breaking("api-stability-decreased", "Less is promised for an operation.")
            .safe("api-stability-increased", "More is promised for an operation.")
            .safe("request-parameter-deprecated", "It was said that a parameter will go.")
            .safe("request-parameter-reactivated", "It was taken back that a parameter will go.")
            .breaking("request-parameter-sunset-parse", "The day on which a parameter goes cannot be read.")
            .breaking("request-parameter-sunset-date-too-small", "The day on which a parameter goes is past already.")
            .breaking("request-parameter-sunset-date-changed-too-small", "The day on which a parameter goes is an earlier one.")
            .breaking("request-parameter-sunset-deleted", "It is no longer said when a parameter goes.");

    /** How the changes of {@link LifecycleChanges} are called here. */
    private static final Map<String, String> OPERATION = Map.of("deprecated", "endpoint-deprecated", "deprecated-with-sunset",
            "endpoint-deprecated-with-sunset", "reactivated", "endpoint-reactivated", "sunset-invalid", "api-sunset-parse",
            "sunset-moved-forward", "api-sunset-date-changed-too-small", "sunset-deleted", "sunset-deleted",
            "stability-decreased", "api-stability-decreased", "stability-increased", "api-stability-increased");
    private static final Map<String, String> PARAMETER = Map.of("deprecated", "request-parameter-deprecated",
            "deprecated-with-sunset", "request-parameter-deprecated", "reactivated", "request-parameter-reactivated",
            "sunset-invalid", "request-parameter-sunset-parse", "sunset-moved-forward",
            "request-parameter-sunset-date-changed-too-small", "sunset-deleted", "request-parameter-sunset-deleted");

    @Override public List<ChangeInfo> infos() {
        return KINDS.all();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return Reach.merged(OperationPairs.of(comparison).pairs().stream()
                .flatMap(pair -> Stream.concat(operation(pair.before(), pair.after(), comparison.today()),
                        pair.after().parameters().values().stream().flatMap(parameter -> Optional.ofNullable(
                                pair.before().parameters().get(parameter.key())).stream()
                                .flatMap(same -> parameter(pair.after().subject(), same, parameter, comparison.today()))))));
    }

    private static Stream<ContractChange> operation(Operation before, Operation after, Optional<LocalDate> today) {
        return changes(before.lifecycle(), after.lifecycle(), OPERATION, "api-sunset-date-too-small", today,
                new Thing(after.subject(), "operation", "The operation"));
    }

    private static Stream<ContractChange> parameter(String operation, Parameter before, Parameter after, Optional<LocalDate> today) {
        return changes(before.lifecycle(), after.lifecycle(), PARAMETER, "request-parameter-sunset-date-too-small", today,
                new Thing(operation, "parameter " + after.name(), Sentence.begin(after.label())));
    }

    private record Thing(String operation, String shared, String label) {}

    private static Stream<ContractChange> changes(Lifecycle before, Lifecycle after, Map<String, String> ids, String tooSmall,
                                                  Optional<LocalDate> today, Thing thing) {
        Optional<Origin> from = Optional.of(before.origin());
        Optional<Origin> to = Optional.of(after.origin());
        Stream<ContractChange> changes = LifecycleChanges.between(before, after).stream()
                .filter(change -> ids.containsKey(change.stem()))
                .map(change -> ContractChange.of(KINDS.get(ids.get(change.stem())), thing.operation(), thing.shared(), from, to,
                        thing.label() + ": " + change.what()));
        boolean announced = after.deprecated() && !before.sunset().equals(after.sunset());
        Stream<ContractChange> past = after.sunsetDay().filter(day -> announced && today.map(day::isBefore).orElse(false)).stream()
                .map(day -> ContractChange.of(KINDS.get(tooSmall), thing.operation(), thing.shared(), from, to,
                        thing.label() + ": it goes on " + day + ", which is past already"));
        return Stream.concat(changes, past);
    }
}
