package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.Unfilled;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Which statuses a selection pattern takes; it has to match the whole status. */
final class SelectionPatterns {
    private static final int FIRST = 100;
    private static final int LAST = 599;

    /** How many statuses there are. */
    static final int ALL = LAST - FIRST + 1;

    private SelectionPatterns() {}

    /** The responses of non-proxy integrations whose pattern is about a status, not about the message of a function. */
    static Stream<StatedIntegrationResponse> ofStatuses(Definition definition) {
        return StatedIntegrationResponse.in(definition).filter(SelectionPatterns::isOfStatuses);
    }

    static boolean isOfStatuses(StatedIntegrationResponse response) {
        StatedIntegration integration = response.integration();
        String pattern = response.pattern().text();
        return integration.is(IntegrationType.HTTP, IntegrationType.MOCK, IntegrationType.AWS) && !pattern.equals("default")
                && !Unfilled.in(pattern) && (!integration.is(IntegrationType.AWS)
                        || integration.arn().filter(arn -> !arn.isLambda() && !arn.isOpenEnded()).isPresent());
    }

    /** Empty for what is no regular expression, which is another finding. */
    static Optional<Pattern> compiled(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The statuses from 100 to 599 that a pattern takes. */
    static BitSet statuses(Pattern pattern) {
        BitSet taken = new BitSet();
        for (int status = FIRST; status <= LAST; status++) {
            if (pattern.matcher(Integer.toString(status)).matches()) {
                taken.set(status);
            }
        }
        return taken;
    }
}
