package dev.apigw.diff.rule;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.contract.OperationPairs;
import dev.apigw.diff.contract.OperationPairs.Pair;
import dev.apigw.diff.contract.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Parameters of requests that came, went, or have to be sent. */
final class ParameterRule implements DiffRule {
    private static final Kinds KINDS = new Kinds("contract-parameters")
            .breaking("new-required-request-parameter", "A new parameter has to be sent.")
            .safe("new-optional-request-parameter", "A new parameter may be sent.")
            .breaking("new-request-path-parameter", "A part of the path is a variable now.")
            .risky("request-parameter-removed", "A parameter is no longer known.")
            .safe("request-parameter-removed-with-deprecation", "A parameter is no longer known that was deprecated.")
            .breaking("request-parameter-removed-before-sunset", "A parameter is no longer known before its time.")
            .breaking("request-parameter-became-required", "A parameter has to be sent.")
            .safe("request-parameter-became-optional", "A parameter need not be sent any more.")
            .breaking("request-parameter-serialization-changed", "Lists or objects of a parameter are written in another way.");

    @Override public List<ChangeInfo> infos() {
        return KINDS.all();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return Reach.merged(OperationPairs.of(comparison).pairs().stream().flatMap(pair -> changes(pair, comparison.today())));
    }

    private static Stream<ContractChange> changes(Pair pair, Optional<LocalDate> today) {
        Map<String, Parameter> before = pair.before().parameters();
        Map<String, Parameter> after = pair.after().parameters();
        return Stream.of(
                before.values().stream().filter(parameter -> !after.containsKey(parameter.key()) && counts(pair, parameter))
                        .map(parameter -> removed(pair, parameter, today)),
                after.values().stream().filter(parameter -> !before.containsKey(parameter.key()) && counts(pair, parameter))
                        .map(parameter -> added(pair, parameter)),
                after.values().stream().filter(parameter -> before.containsKey(parameter.key()))
                        .flatMap(parameter -> kept(pair, before.get(parameter.key()), parameter))).flatMap(changes -> changes);
    }

    /** A variable of a path is there, whether it is declared or not: only another path has others. */
    private static boolean counts(Pair pair, Parameter parameter) {
        return pair.moved() || !parameter.in().equals("path");
    }

    private static ContractChange removed(Pair pair, Parameter parameter, Optional<LocalDate> today) {
        Optional<LocalDate> sunset = parameter.lifecycle().sunsetDay();
        boolean unreadable = parameter.lifecycle().sunset().isPresent() && sunset.isEmpty();
        boolean early = unreadable || sunset.isPresent() && today.map(day -> day.isBefore(sunset.get())).orElse(false);
        String id = early ? "request-parameter-removed-before-sunset"
                : parameter.lifecycle().deprecated() ? "request-parameter-removed-with-deprecation" : "request-parameter-removed";
        String consequence = unreadable ? ", and `x-sunset: " + parameter.lifecycle().sunset().get() + "` told nobody when"
                : early ? " before " + sunset.get() : parameter.lifecycle().deprecated() ? "; it was deprecated"
                : ", so clients that send it are ignored or refused";
        return ContractChange.of(KINDS.get(id), pair.after().subject(), shared(parameter), Optional.of(parameter.origin()),
                Optional.of(pair.after().origin()), Sentence.begin(parameter.label()) + " is gone" + consequence);
    }

    private static String shared(Parameter parameter) {
        return "parameter " + parameter.name();
    }

    private static ContractChange added(Pair pair, Parameter parameter) {
        String id = parameter.in().equals("path") ? "new-request-path-parameter"
                : parameter.required() ? "new-required-request-parameter" : "new-optional-request-parameter";
        return ContractChange.of(KINDS.get(id), pair.after().subject(), shared(parameter), Optional.of(pair.before().origin()),
                Optional.of(parameter.origin()), Sentence.begin(parameter.label()) + (parameter.required()
                        ? " is new and required, so clients that do not send it fail" : " is new and optional"));
    }

    private static Stream<ContractChange> kept(Pair pair, Parameter before, Parameter after) {
        Stream<ContractChange> required = before.required() == after.required() || after.in().equals("path") ? Stream.empty()
                : Stream.of(change(after.required() ? "request-parameter-became-required" : "request-parameter-became-optional", pair,
                        before, after, after.required() ? " is required now, so clients that do not send it fail" : " is optional now"));
        Stream<ContractChange> written = before.serialization().equals(after.serialization()) || isSingle(before) && isSingle(after)
                ? Stream.empty() : Stream.of(change("request-parameter-serialization-changed", pair, before, after, " was written as `"
                        + before.serialization() + "` and is written as `" + after.serialization()
                        + "`, so lists or objects of clients are read otherwise"));
        return Stream.concat(required, written);
    }

    /** Whether it is a text, a number or a boolean: these are written in one way only. */
    private static boolean isSingle(Parameter parameter) {
        return !parameter.serialization().contains("/") && parameter.schema().map(use -> use.schema().shape().types())
                .map(types -> !types.contains("array") && !types.contains("object")).orElse(true);
    }

    private static ContractChange change(String id, Pair pair, Parameter before, Parameter after, String what) {
        return ContractChange.of(KINDS.get(id), pair.after().subject(), shared(after), Optional.of(before.origin()),
                Optional.of(after.origin()), Sentence.begin(after.label()) + what);
    }
}
