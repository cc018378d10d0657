package dev.apigw.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Takes {@code NAME=VALUE NAME=VALUE …} and stops at the first word that is none, so that SPEC may stand behind. */
final class VariablesConsumer implements IParameterConsumer {
    private static final String PAIR = "(?s)[^-=][^=]*=.*";

    @Override public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (option.getValue() instanceof Map<?, ?> earlier) {
            earlier.forEach((name, value) -> variables.put(name.toString(), value.toString()));
        }
        if (words.isEmpty() || !words.peek().matches(PAIR)) {
            throw new ParameterException(command.commandLine(), "Option '" + ((OptionSpec) option).longestName()
                    + "' takes NAME=VALUE" + (words.isEmpty() ? "" : ", not '" + words.peek() + "'"));
        }
        while (!words.isEmpty() && words.peek().matches(PAIR)) {
            String[] parts = words.pop().split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        option.setValue(variables);
    }
}
