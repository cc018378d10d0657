package dev.apigw.cli;

import dev.apigw.report.Ansi;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a result is printed that is data as well. */
final class ResultOptions {
    private enum Format { TEXT, JSON }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the result to FILE, whole or not at all, instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Mixin
    private ColorOption color = new ColorOption();

    void print(Function<Ansi, String> text, Supplier<String> json, Environment environment) {
        String result = format == Format.JSON ? json.get() : text.apply(output.isPresent() ? Ansi.OFF : color.ansi(environment));
        output.ifPresentOrElse(file -> OutputFile.write(environment.path(file), result), () -> environment.out().print(result));
    }
}
