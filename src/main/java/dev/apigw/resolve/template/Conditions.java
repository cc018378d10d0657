package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;

/** {@code Fn::If} and the functions that conditions are made of. */
final class Conditions {
    private Conditions() {}

    /** A condition that the user decided with {@code --param Name=true}. */
    static Truth given(String name, Values values) {
        return values.given(name).map(text -> switch (text) {
            case "true" -> Truth.TRUE;
            case "false" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        }).orElse(Truth.UNKNOWN);
    }

    /** {@code Fn::If}: the branch that counts; the first one if nobody can tell. */
    static Optional<Node> choose(Call call, Intrinsics in) {
        Optional<List<Node>> items = call.items(3, 3);
        if (items.isEmpty()) {
            return in.wrong(call, "a condition and two values");
        }
        Node condition = items.get().get(0);
        Optional<String> name = condition.tag().isEmpty() ? condition.asText() : Optional.empty();
        Truth truth = name.isPresent() ? in.scope().condition(name.get(), condition, in) : evaluate(condition, in);
        if (truth == Truth.UNKNOWN) {
            in.findings().addOnce(name.orElse(condition.span().toString()), Diagnostic.of("condition-unknown",
                    Severity.INFO, InFile.of(condition), "Nobody can tell what the condition"
                            + name.map(n -> " `" + n + "`").orElse("") + " comes to; the first branch is taken.")
                    .withHint(name.map(n -> "Decide it with `--param " + n + "=true` or `=false`.")
                            .orElse("Give the parameters that it asks with `--param`.")));
        }
        return in.resolve(items.get().get(truth == Truth.FALSE ? 2 : 1));
    }

    /** What an expression of the {@code Conditions} section comes to. */
    static Truth evaluate(Node node, Intrinsics in) {
        Optional<Call> call = Call.of(node).or(() -> longCondition(node));
        if (call.isEmpty()) {
            return node.asText().map(text -> text.equals("true") ? Truth.TRUE
                    : text.equals("false") ? Truth.FALSE : Truth.UNKNOWN).orElseGet(() -> notACondition(node, in));
        }
        return switch (call.get().name()) {
            case "Condition" -> call.get().argument().asText()
                    .map(name -> in.scope().condition(name, node, in)).orElseGet(() -> notACondition(node, in));
            case "Fn::Equals" -> equal(call.get(), in);
            case "Fn::Not" -> operands(call.get(), 1, 1, in).map(l -> evaluate(l.get(0), in).not())
                    .orElse(Truth.UNKNOWN);
            case "Fn::And" -> operands(call.get(), 2, 10, in).map(l -> l.stream().map(n -> evaluate(n, in))
                    .reduce(Truth.TRUE, Truth::and)).orElse(Truth.UNKNOWN);
            case "Fn::Or" -> operands(call.get(), 2, 10, in).map(l -> l.stream().map(n -> evaluate(n, in))
                    .reduce(Truth.FALSE, Truth::or)).orElse(Truth.UNKNOWN);
            default -> in.resolve(node).filter(value -> Call.of(value).isEmpty() && value != node)
                    .map(value -> evaluate(value, in)).orElse(Truth.UNKNOWN);
        };
    }

    private static Optional<Call> longCondition(Node node) {
        return node instanceof MapNode map && map.size() == 1
                ? map.get("Condition").map(name -> new Call("Condition", name, node)) : Optional.empty();
    }

    private static Optional<List<Node>> operands(Call call, int least, int most, Intrinsics in) {
        Optional<List<Node>> items = call.items(least, most);
        if (items.isEmpty()) {
            in.wrong(call, least == most ? "a list of one condition" : "a list of 2 to 10 conditions");
        }
        return items;
    }

    private static Truth equal(Call call, Intrinsics in) {
        Optional<List<Node>> items = call.items(2, 2);
        if (items.isEmpty()) {
            in.wrong(call, "a list of two values");
            return Truth.UNKNOWN;
        }
        Optional<Node> left = in.resolve(items.get().get(0));
        Optional<Node> right = in.resolve(items.get().get(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Truth.of(left.isEmpty() && right.isEmpty());
        }
        String a = Texts.of(left.get());
        String b = Texts.of(right.get());
        if (a.equals(b)) {
            return Truth.TRUE;
        }
        return PlaceholderText.holdsUnknown(a) || PlaceholderText.holdsUnknown(b) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Truth notACondition(Node node, Intrinsics in) {
        in.findings().add(Diagnostic.error("function-arguments", InFile.of(node), "A condition is expected here, but "
                + "this is " + node.describe() + ".").withHint("Write `Fn::Equals`, `Fn::And`, `Fn::Or`, `Fn::Not` or "
                + "`Condition`."));
        return Truth.UNKNOWN;
    }
}
