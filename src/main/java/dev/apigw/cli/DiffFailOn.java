package dev.apigw.cli;

import dev.apigw.diff.Judgement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which changes make the exit code 1. */
enum DiffFailOn {
    BREAKING(Judgement.BREAKING), SECURITY(Judgement.SECURITY), BEHAVIOUR(Judgement.BEHAVIOUR), ANY(Judgement.values()), NEVER();

    private final List<Judgement> judgements;

    DiffFailOn(Judgement... judgements) {
        this.judgements = List.of(judgements);
    }

    /**
     * The judgements that fail under all of them.
     *
     * @throws UserError if {@code never} stands beside another one
     */
    static Set<Judgement> judgements(List<DiffFailOn> all) {
        if (all.contains(NEVER) && all.stream().anyMatch(each -> each != NEVER)) {
            throw new UserError("`--fail-on never` stands alone.");
        }
        Set<Judgement> judgements = EnumSet.noneOf(Judgement.class);
        all.forEach(each -> judgements.addAll(each.judgements));
        return judgements;
    }

    /** As it is written on the command line. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
