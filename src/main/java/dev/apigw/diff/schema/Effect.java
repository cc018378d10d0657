package dev.apigw.diff.schema;

import dev.apigw.diff.Judgement;

/** What becomes of the set of valid values. Who writes them must not see it shrink, who reads them must not see it grow. */
enum Effect {
    NARROWS(Judgement.BREAKING, Judgement.SAFE),
    WIDENS(Judgement.SAFE, Judgement.BREAKING),
    /** Some values become invalid, others valid. */
    CHANGES(Judgement.BREAKING, Judgement.BREAKING),
    /** It says something about the values without allowing or forbidding any. */
    NONE(Judgement.SAFE, Judgement.SAFE);

    private final Judgement request;
    private final Judgement response;

    Effect(Judgement request, Judgement response) {
        this.request = request;
        this.response = response;
    }

    Judgement judgement(boolean inRequest) {
        return inRequest ? request : response;
    }
}
