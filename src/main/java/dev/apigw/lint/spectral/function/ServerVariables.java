package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The function of the rule {@code oas3-server-variables}. */
final class ServerVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\{(.+?)\\}");
    private static final Pattern SPECIAL = Pattern.compile("(?i)(https?|wss?|ftp):[/\\\\]*([^/\\\\?#]*)(?s:.*)");
    private static final Pattern HOST = Pattern.compile("(?:[^@]*@)?(?:\\[[0-9a-fA-F:.]+\\]|[^\\s#%/:<>?@\\[\\\\\\]^|]+)(?::(\\d{0,5}))?");

    /** Invalid addresses that are listed before the message ends. */
    private static final int LISTED = 5;

    /** Substitutions that are tried; a hostile server object has more than anyone could wait for. */
    private static final int TRIED = 10_000;

    private ServerVariables() {}

    static RulesetFunction with(Options options) throws OptionsException {
        boolean none = options.isEmpty();
        MapNode map = none ? null : options.map(List.of("checkSubstitutions", "requireDefault"), "{ \"requireDefault\": true }");
        boolean checks = !none && options.flag(map, "checkSubstitutions");
        boolean requires = !none && options.flag(map, "requireDefault");
        return (value, call) -> check(value, checks, requires, call);
    }

    private static void check(Object value, boolean checks, boolean requires, Call call) {
        if (!isServer(value, call)) {
            call.report("Invalid Server Object");
            return;
        }
        String url = Js.string(call.member(value, "url"));
        List<String> used = VARIABLE.matcher(url).results().map(match -> match.group(1)).toList();
        Map<String, Object> defined = new LinkedHashMap<>();
        if (call.member(value, "variables") instanceof MapNode variables) {
            variables.entries().forEach(entry -> defined.put(entry.name(), call.value(entry.value())));
        }
        defined.keySet().stream().filter(name -> !used.contains(name)).forEach(name -> call.reportAt(
                "Server's \"variables\" object has unused defined \"" + name + "\" url variable.", "variables", name));
        if (used.isEmpty()) {
            return;
        }
        List<String> missing = used.stream().filter(name -> !defined.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            call.reportAt("Not all server's variables are described with \"variables\" object. Missed: "
                    + String.join(", ", missing) + ".", "variables");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        defined.keySet().stream().filter(used::contains).forEach(name -> values.put(name, values(name, defined.get(name), requires, call)));
        if (checks && !values.isEmpty()) {
            substitutions(url, values, call);
        }
    }

    private static boolean isServer(Object value, Call call) {
        Object variables = call.member(value, "variables");
        return call.member(value, "url") instanceof String && (variables == Js.UNDEFINED || variables instanceof MapNode map
                && map.entries().stream().allMatch(entry -> call.value(entry.value()) instanceof MapNode variable
                && isVariable(variable, call)));
    }

    private static boolean isVariable(MapNode variable, Call call) {
        return variable.entries().stream().allMatch(entry -> switch (entry.name()) {
            case "enum" -> call.value(entry.value()) instanceof ListNode list
                    && call.items(list).stream().allMatch(String.class::isInstance);
            case "default", "description", "examples" -> call.value(entry.value()) instanceof String;
            default -> entry.name().startsWith("x-");
        });
    }

    private static List<String> values(String name, Object variable, boolean requires, Call call) {
        Object allowed = call.member(variable, "enum");
        Object preset = call.member(variable, "default");
        if (allowed != Js.UNDEFINED && preset != Js.UNDEFINED && !call.items(allowed).contains(preset)) {
            call.reportAt("Server Variable \"" + name + "\" has a default not listed in the enum.", "variables", name, "default");
        }
        if (preset == Js.UNDEFINED && requires) {
            call.reportAt("Server Variable \"" + name + "\" has a missing default.", "variables", name);
        }
        return allowed != Js.UNDEFINED ? call.items(allowed).stream().map(Js::string).toList()
                : preset == Js.UNDEFINED ? List.of() : List.of(Js.string(preset));
    }

    private static void substitutions(String url, Map<String, List<String>> values, Call call) {
        List<String> urls = List.of(url);
        for (Map.Entry<String, List<String>> variable : values.entrySet()) {
            List<String> next = new ArrayList<>();
            for (String one : urls) {
                variable.getValue().stream().limit(Math.max(0, TRIED - next.size()))
                        .forEach(value -> next.add(one.replace("{" + variable.getKey() + "}", encoded(value))));
            }
            urls = next;
        }
        List<String> invalid = urls.stream().filter(one -> !isUrl(one)).limit(LISTED).toList();
        if (invalid.size() == LISTED) {
            call.reportAt("At least 5 substitutions of server variables resulted in invalid URLs: " + String.join(", ", invalid)
                    + " and more", "variables");
        } else if (!invalid.isEmpty()) {
            call.reportAt("A few substitutions of server variables resulted in invalid URLs: " + String.join(", ", invalid), "variables");
        }
    }

    private static String encoded(String value) {
        StringBuilder text = new StringBuilder();
        value.codePoints().forEach(c -> text.append(c < 128 && (Character.isLetterOrDigit(c) || ";,/?:@&=+$-_.!~*'()#".indexOf(c) >= 0)
                ? Character.toString(c) : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8).replace("+", "%20")));
        return text.toString();
    }

    /** Whether a browser takes the text for an absolute address. */
    private static boolean isUrl(String text) {
        Matcher special = SPECIAL.matcher(text);
        if (!special.matches()) {
            return text.matches("(?is)[a-z][a-z0-9+.-]*:.*") && !text.matches("(?is)(https?|wss?|ftp):.*");
        }
        Matcher host = HOST.matcher(special.group(2));
        boolean hasPort = host.matches() && host.group(1) != null && !host.group(1).isEmpty();
        return host.matches() && (!hasPort || Integer.parseInt(host.group(1)) <= 65_535);
    }
}
