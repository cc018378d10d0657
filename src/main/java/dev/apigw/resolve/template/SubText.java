package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.Node;
import java.util.Map;
import java.util.Optional;

/**
 * The text of {@code Fn::Sub}.
 *
 * <p>Only what CloudFormation knows as a name is replaced; {@code ${!Name}} becomes {@code ${Name}}. A VTL reference, a
 * stage variable or an unknown name stays as it is.
 */
final class SubText {
    private SubText() {}

    static String fill(String text, Map<String, String> own, Node place, Intrinsics in) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                break;
            }
            String name = text.substring(at + 2, end);
            out.append(text, from, at).append(name.startsWith("!") ? "${" + name.substring(1) + "}"
                    : valueOf(name.strip(), own, place, in).orElse(text.substring(at, end + 1)));
            from = end + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static Optional<String> valueOf(String name, Map<String, String> own, Node place, Intrinsics in) {
        if (own.containsKey(name)) {
            return Optional.of(own.get(name));
        }
        if (name.startsWith("stageVariables.")) {
            reportStageVariable(name, place, in);
            return Optional.empty();
        }
        if (!name.matches("[A-Za-z0-9]+(::[A-Za-z]+)?(\\.[\\w.:-]+)?")) {
            return Optional.empty(); // no name that CloudFormation would look up
        }
        if (name.equals("AWS::NoValue") || name.equals("AWS::NotificationARNs")) {
            return Optional.of("");
        }
        int dot = name.indexOf('.');
        Optional<Node> value = dot < 0 ? in.scope().ref(name, place, in)
                : in.scope().attribute(name.substring(0, dot), name.substring(dot + 1), place, in);
        if (value.isEmpty()) {
            NameFunctions.reportUnknown(dot < 0 ? name : name.substring(0, dot), place, in);
        }
        return value.map(Texts::of);
    }

    private static void reportStageVariable(String name, Node place, Intrinsics in) {
        if (in.scope().isTemplate()) {
            in.findings().addOnce(place.span().toString(), Diagnostic.warning("template-name-unknown", InFile.of(place),
                    "CloudFormation takes `${" + name + "}` in `Fn::Sub` for an attribute of a resource and refuses the "
                            + "template; here it is kept as a stage variable.")
                    .withHint("Write `${!" + name + "}`."));
        }
    }
}
