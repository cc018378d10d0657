package dev.apigw.lint.spectral.function;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The function {@code casing}. */
final class Casing {
    /** The styles; {@code 0} stands for the digits, if they are allowed. */
    private static final Map<String, String> STYLES = new LinkedHashMap<>();

    static {
        STYLES.put("flat", "[a-z][a-z0]*");
        STYLES.put("camel", "[a-z][a-z0]*(?:[A-Z0](?:[a-z0]+|$))*");
        STYLES.put("pascal", "[A-Z][a-z0]*(?:[A-Z0](?:[a-z0]+|$))*");
        STYLES.put("kebab", "[a-z][a-z0]*(?:-[a-z0]+)*");
        STYLES.put("cobol", "[A-Z][A-Z0]*(?:-[A-Z0]+)*");
        STYLES.put("snake", "[a-z][a-z0]*(?:_[a-z0]+)*");
        STYLES.put("macro", "[A-Z][A-Z0]*(?:_[A-Z0]+)*");
    }

    private Casing() {}

    static RulesetFunction with(Options options) throws OptionsException {
        MapNode map = options.map(List.of("type", "disallowDigits", "separator"),
                "{ \"type\": \"camel\" }, { \"type\": \"pascal\", \"disallowDigits\": true }");
        Node type = options.required(map, "type");
        String style = type.asString().filter(STYLES::containsKey).orElseThrow(() -> new OptionsException(
                "\"casing\" function and its \"type\" option accept the following values: " + String.join(", ", STYLES.keySet()), type));
        boolean hasDigits = !options.flag(map, "disallowDigits");
        String word = STYLES.get(style).replace("0", hasDigits ? "0-9" : "");
        Separator separator = Separator.of(options, map);
        Pattern pattern = Pattern.compile(separator.pattern(word));
        return (value, call) -> {
            if (value instanceof String text && !text.isEmpty() && !separator.isAlone(text) && !pattern.matcher(text).matches()) {
                call.report("must be " + style + " case");
            }
        };
    }

    /**
     * A character between groups of words.
     *
     * @param character empty text for none
     * @param leads     whether it may also stand first
     */
    private record Separator(String character, boolean leads) {
        static Separator of(Options options, MapNode map) throws OptionsException {
            Optional<Node> node = map.get("separator");
            if (node.isEmpty()) {
                return new Separator("", false);
            }
            Options inner = new Options("casing", node);
            MapNode separator = inner.map(List.of("char", "allowLeading"), "{ \"char\": \"-\" }");
            Node character = inner.required(separator, "char");
            String text = character.asString().filter(one -> one.length() == 1).orElseThrow(() -> new OptionsException(
                    "\"casing\" function and its \"separator.char\" option accepts only char, i.e. \"I\" or \"/\"", character));
            return new Separator(text, inner.flag(separator, "allowLeading"));
        }

        String pattern(String word) {
            if (character.isEmpty()) {
                return word;
            }
            String quoted = Pattern.quote(character);
            return (leads ? quoted + "?" : "") + word + "(?:" + quoted + word + ")*";
        }

        boolean isAlone(String text) {
            return leads && text.equals(character);
        }
    }
}
