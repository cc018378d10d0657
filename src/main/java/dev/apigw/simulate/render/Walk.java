package dev.apigw.simulate.render;

import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some steps of the pipeline, run one after the other.
 *
 * @param exchange after the last step that went on
 * @param reject   where it ended, if it did
 */
record Walk(Exchange exchange, List<Note> notes, Optional<Outcome.Reject> reject) {
    static Walk from(Exchange exchange) {
        return new Walk(exchange, List.of(), Optional.empty());
    }

    Walk through(List<Step> steps) {
        Walk walk = this;
        for (Step step : steps) {
            walk = walk.through(step);
        }
        return walk;
    }

    private Walk through(Step step) {
        if (reject.isPresent()) {
            return this;
        }
        List<Note> all = new ArrayList<>(notes);
        Outcome outcome = step.apply(exchange);
        if (outcome instanceof Outcome.Reject rejected) {
            return new Walk(exchange, List.copyOf(all), Optional.of(rejected));
        }
        Outcome.Continue next = (Outcome.Continue) outcome;
        all.addAll(next.notes());
        return new Walk(next.exchange(), List.copyOf(all), Optional.empty());
    }

    /** The same walk at another place. */
    Walk at(Exchange other) {
        return new Walk(other, notes, reject);
    }
}
