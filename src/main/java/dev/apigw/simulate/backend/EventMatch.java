package dev.apigw.simulate.backend;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a payload has what a stub asks for: a mapping has at least the members that are named, at every depth; a list is
 * compared whole. {@code "*"} is anything but absence, {@code "<absent>"} is absence.
 */
final class EventMatch {
    private static final String ANYTHING = "*";
    private static final String ABSENT = "<absent>";

    private EventMatch() {}

    static boolean fits(Node wanted, Optional<Node> given) {
        Optional<String> text = wanted.asString();
        if (text.filter(ABSENT::equals).isPresent()) {
            return given.isEmpty();
        }
        if (given.isEmpty() || text.filter(ANYTHING::equals).isPresent()) {
            return given.isPresent();
        }
        if (wanted instanceof MapNode map) {
            return given.get().asMap().filter(there -> map.entries().stream()
                    .allMatch(entry -> fits(entry.value(), there.get(entry.name())))).isPresent();
        }
        if (wanted instanceof ListNode list) {
            return given.get().asList().filter(there -> fits(list.items(), there.items())).isPresent();
        }
        return given.get().asScalar().filter(there -> isSame((ScalarNode) wanted, there)).isPresent();
    }

    private static boolean fits(List<Node> wanted, List<Node> given) {
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= given.size() || !fits(wanted.get(i), Optional.of(given.get(i)))) {
                return false;
            }
        }
        return wanted.size() == given.size();
    }

    private static boolean isSame(ScalarNode wanted, ScalarNode given) {
        if (isNumber(wanted) && isNumber(given)) {
            return wanted.text().equals(given.text()) || number(wanted).isPresent() && number(wanted).equals(number(given));
        }
        return wanted.kind() == given.kind() && (wanted.isNull() || wanted.text().equals(given.text()));
    }

    private static boolean isNumber(ScalarNode scalar) {
        return scalar.kind() == ScalarNode.Kind.INTEGER || scalar.kind() == ScalarNode.Kind.NUMBER;
    }

    private static Optional<BigDecimal> number(ScalarNode scalar) {
        // An exponent of any size would take any time to write out.
        return Optional.of(scalar.text()).filter(text -> text.matches("-?\\d{1,40}(\\.\\d{1,40})?"))
                .map(text -> new BigDecimal(text).stripTrailingZeros());
    }
}
