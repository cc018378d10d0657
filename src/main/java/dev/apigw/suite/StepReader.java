package dev.apigw.suite;

import dev.apigw.diagnostic.Members;
import dev.apigw.model.Account;
import dev.apigw.model.Identity;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.access.RequestSigner;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a case sends: {@code request} and {@code expect}, or {@code steps} that are sent one after another in one world. */
final class StepReader {
    static final List<String> STEP = List.of("request", "expect", "waitInSeconds", "flushStageCache", "repeat");
    /** A day of requests, one a second; more is a typing error. */
    private static final int MOST = 100_000;

    private final Account account;
    private final Members members;

    /**
     * @param account who can sign requests
     */
    StepReader(Account account, Members members) {
        this.account = account;
        this.members = members;
    }

    /** The steps of a case; empty if one of them is wrong. */
    List<SuiteStep> read(MapNode testCase) {
        Optional<MapNode.Entry> steps = testCase.entry("steps");
        if (steps.isEmpty()) {
            return step(testCase, "a case").map(List::of).orElse(List.of());
        }
        for (String key : List.of("request", "expect")) {
            testCase.entry(key).ifPresent(entry -> members.error(entry.key().span(), "A case has `" + key + "` or `steps`, not both.",
                    "Move `" + key + "` into a step."));
        }
        List<SuiteStep> all = new ArrayList<>();
        List<Node> items = members.list(steps.get()).map(list -> list.items()).orElse(List.of());
        if (items.isEmpty()) {
            members.error(steps.get().key().span(), "A case has at least one step.");
        }
        for (Node item : items) {
            Optional<SuiteStep> step = members.mapping("A step", item).flatMap(map -> {
                members.allow(map, "a step", STEP);
                return step(map, "a step");
            });
            step.ifPresent(all::add);
        }
        return all.size() == items.size() ? all : List.of();
    }

    private Optional<SuiteStep> step(MapNode map, String of) {
        members.required(map, of, "request", "Write what is sent: `request: { method: GET, path: /pets }`.");
        Optional<MapNode> sent = map.entry("request").flatMap(members::mapping);
        Optional<ClientRequest> request = sent.map(node -> RequestReader.read(node, members));
        Optional<Identity> signAs = sent.flatMap(node -> node.entry("signAs")).flatMap(this::identity);
        members.required(map, of, "expect", "Write what is expected, or `expect: {}` and run with --update to have it written.");
        Optional<Expectation> expectation = map.entry("expect").flatMap(members::mapping)
                .map(node -> ExpectationReader.read(node, members));
        double wait = map.entry("waitInSeconds").map(entry -> members.number(entry, 0, 366 * 86_400).orElse(0)).orElse(0.0);
        boolean flush = map.entry("flushStageCache").flatMap(members::flag).orElse(false);
        int repeat = map.entry("repeat").map(this::repeat).orElse(1);
        return request.flatMap(what -> expectation.map(expected -> new SuiteStep(what, signAs,
                Duration.ofNanos(Math.round(wait * 1e9)), flush, repeat, expected, map.span())));
    }

    private int repeat(MapNode.Entry entry) {
        int times = members.count(entry).orElse(1);
        if (times < 1 || times > MOST) {
            members.error(entry.value().span(), "`repeat` is from 1 to " + MOST + ".");
            return 1;
        }
        return times;
    }

    private Optional<Identity> identity(MapNode.Entry entry) {
        Optional<String> key = members.text(entry);
        Optional<Identity> found = key.flatMap(id -> RequestSigner.identity(account, id));
        if (key.isPresent() && found.isEmpty()) {
            members.error(entry.value().span(), "There is no identity with the access key `" + key.get() + "`.",
                    "List it under `identities` of the project file, and name that file with `project`.");
        }
        return found;
    }
}
