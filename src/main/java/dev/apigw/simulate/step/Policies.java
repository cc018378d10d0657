package dev.apigw.simulate.step;

import dev.apigw.model.Stated;
import dev.apigw.simulate.NotSupportedException;
import dev.apigw.simulate.access.ParsedPolicy;
import dev.apigw.simulate.access.PolicyDocument;
import dev.apigw.simulate.access.PolicyProblem;
import dev.apigw.simulate.access.PolicyReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** The policies of files, each read once however many requests ask for it. */
final class Policies {
    private final Map<Stated, ParsedPolicy> read = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * The policy of a text in a file.
     *
     * @throws NotSupportedException if it is none; the service would not have taken it
     */
    PolicyDocument document(Stated policy, PolicyReader.Kind kind) {
        ParsedPolicy parsed = read.computeIfAbsent(policy, stated -> PolicyReader.read(stated, kind));
        return parsed.document().orElseThrow(() -> {
            PolicyProblem first = parsed.problems().get(0);
            return new NotSupportedException("a policy that AWS refuses: " + first.message(), first.origin());
        });
    }
}
