package dev.apigw.suite.replay;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.Side;
import dev.apigw.model.Account;
import dev.apigw.model.Stage;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.Session;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.Simulator;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.simulate.access.RequestSigner;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends requests to both sides, each in a world that is the same at the start: time, ids and backends.
 *
 * @param backend asked for what no script's own answers
 * @param account whom the API knows
 */
public record Replay(Side before, Side after, Backend backend, Account account) {
    /** Another answer to the same request. */
    public static final ChangeInfo ANSWER = new ChangeInfo("replay-answer-differs", Judgement.BEHAVIOUR,
            "The same request is answered otherwise.");
    /** Another request to the backend for the same request. */
    public static final ChangeInfo SENT = new ChangeInfo("replay-backend-request-differs", Judgement.BEHAVIOUR,
            "The same request reaches the backend in another form.");
    /** No answer on one side at least. */
    public static final ChangeInfo NOT_COMPARED = new ChangeInfo("replay-not-compared", Judgement.BEHAVIOUR,
            "A request has no answer to compare, on one side or on both.");

    public Replay {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(account, "account");
    }

    /** The kinds of changes that a replay finds. */
    public static List<ChangeInfo> infos() {
        return List.of(ANSWER, SENT, NOT_COMPARED);
    }

    /** Sends every request of every script. */
    public Replayed run(List<ReplayScript> scripts) {
        List<Change> changes = new ArrayList<>();
        int count = 0;
        for (ReplayScript script : scripts) {
            Runner left = new Runner(before, script);
            Runner right = new Runner(after, script);
            for (int i = 0; i < script.requests().size(); i++) {
                ReplayScript.Sent sent = script.requests().get(i);
                changes.addAll(compared(subject(script, i), left.send(sent), right.send(sent)));
                count++;
            }
        }
        return new Replayed(count, changes);
    }

    private static String subject(ReplayScript script, int index) {
        ClientRequest request = script.requests().get(index).request();
        String number = script.requests().size() == 1 ? "" : ", request " + (index + 1);
        String query = request.query().isEmpty() ? "" : "?" + request.query().encoded();
        return request.method() + " " + request.path() + query + " (" + script.name() + number + ")";
    }

    private static List<Change> compared(String subject, Simulated before, Simulated after) {
        List<Change> changes = new ArrayList<>();
        if (before.answered().isPresent() && after.answered().isPresent()) {
            AnswerText old = AnswerText.of(before);
            AnswerText now = AnswerText.of(after);
            if (!old.equals(now)) {
                changes.add(change(ANSWER, subject, before, after, now.differenceFrom(old)).withTexts(old.text(), now.text()));
            }
        } else {
            changes.add(notCompared(subject, before, after));
        }
        String sentBefore = SentText.of(before);
        String sentAfter = SentText.of(after);
        if (!sentBefore.equals(sentAfter) && isTold(before) && isTold(after)) {
            String message = sentBefore.isEmpty() ? "A request leaves for the backend, where none did."
                    : sentAfter.isEmpty() ? "No request leaves for the backend any more." : "The backend gets another request.";
            changes.add(change(SENT, subject, before, after, message).withTexts(sentBefore, sentAfter));
        }
        return changes;
    }

    /** Of a request that the simulation refuses nobody knows what would have left. */
    private static boolean isTold(Simulated simulated) {
        return !(simulated.result() instanceof SimulationResult.Refused);
    }

    private static Change notCompared(String subject, Simulated before, Simulated after) {
        String old = reason(before);
        String now = reason(after);
        Judgement judgement = before.answered().isPresent() == after.answered().isPresent() ? Judgement.NONE : Judgement.BEHAVIOUR;
        return change(NOT_COMPARED, subject, before, after, old.equals(now) ? "Not compared, on both sides: " + now + "."
                : "Not compared: before, " + old + "; now, " + now + ".").judged(judgement);
    }

    /** Why there is no answer, or that there is one. */
    private static String reason(Simulated simulated) {
        if (simulated.result() instanceof SimulationResult.Refused refused) {
            return refused.reasons().stream().map(NotSupported::toString).collect(Collectors.joining(", "));
        }
        if (simulated.result() instanceof SimulationResult.NoBackend none) {
            IntegrationRequest request = none.request();
            return "no stub answers " + request.method() + " " + simulated.secrets().mask(request.lambda().orElseGet(request::url));
        }
        return "the answer is " + simulated.answered().orElseThrow().response().statusCode();
    }

    private static Change change(ChangeInfo info, String subject, Simulated before, Simulated after, String message) {
        return Change.of(info, subject, origin(before), origin(after), message);
    }

    private static Optional<Origin> origin(Simulated simulated) {
        return simulated.sent().map(IntegrationRequest::origin).or(() -> simulated.answered()
                .filter(answered -> answered.exchange().isRouted()).map(answered -> answered.exchange().integration().origin()));
    }

    /** One side while a script is sent to it. */
    private final class Runner {
        private final Gateway gateway;
        private final Simulator simulator;
        private final Session session;

        Runner(Side side, ReplayScript script) {
            Stage stage = side.stage().or(script::stage).orElseGet(() -> Stage.of("dev", Map.of()));
            this.gateway = new Gateway(side.definition().api(), stage, script.account().orElse(account), Environment.fixed());
            this.simulator = Pipeline.simulator(gateway, script.backend().or(backend), new VelocityTemplates(), false);
            this.session = new Session(gateway.environment());
        }

        Simulated send(ReplayScript.Sent sent) {
            session.pass(sent.pause());
            if (sent.flush()) {
                simulator.flushStageCache();
            }
            return session.simulate(simulator, sent.signAs().map(identity ->
                    RequestSigner.sign(sent.request(), identity, gateway, session.now())).orElse(sent.request()));
        }
    }
}
