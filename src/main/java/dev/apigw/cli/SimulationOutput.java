package dev.apigw.cli;

import dev.apigw.report.BackendRequestText;
import dev.apigw.report.BoxStyle;
import dev.apigw.report.SimulationHar;
import dev.apigw.report.SimulationJson;
import dev.apigw.report.SimulationText;
import dev.apigw.report.SimulationTrace;
import dev.apigw.report.WriteOut;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.SimulationResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How simulations are printed, and the exit code that they become. */
final class SimulationOutput {
    /** How the response is printed. */
    enum Format { TEXT, JSON, HAR }

    @Option(names = {"-i", "--include"}, description = "Print status line and headers before the body.")
    private boolean include;

    @Option(names = {"-f", "--fail", "--fail-with-body"},
            description = "Exit with 1 at a status of 400 or more; the response is printed all the same.")
    private boolean fail;

    @Option(names = {"-w", "--write-out"}, paramLabel = "FORMAT|@FILE",
            description = "Print this text behind each response. %%{NAME} is a value: http_code, response_code, content_type, "
                    + "size_download, size_upload, num_headers, method, url, time_total, gateway_response, or json for all of "
                    + "them; %%header{NAME} is a header.")
    private Optional<String> writeOut = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text: the response; json: response, request to the backend, trace and explanation; har: an HTTP archive "
                    + "(default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the result to FILE instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Option(names = "--trace",
            description = "Say on standard error what every stage held, what every step decided, which line made it so, and why there "
                    + "is an error.")
    private boolean trace;

    @Option(names = {"-v", "--verbose"}, description = "Show bodies in the trace to their end.")
    private boolean verbose;

    @Option(names = "--show-backend-request",
            description = "Print on standard error what leaves for the backend, in the form of HTTP.")
    private boolean showBackendRequest;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(names = "--show-secrets",
            description = "Show Authorization, API keys, tokens and cookies also beside the response itself.")
    private boolean showSecrets;

    @Mixin
    private ColorOption color = new ColorOption();

    @Option(names = {"-s", "--silent", "-S", "--show-error"}, hidden = true, description = "Accepted for curl's sake; does nothing.")
    private boolean[] silent = {};

    /**
     * Refuses options that mean nothing, before anything is simulated.
     *
     * @throws UserError if one does
     */
    Optional<WriteOut> writeOut(Environment environment) {
        try {
            return writeOut.map(text -> WriteOut.parse(AtFile.value(text, environment)));
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    /** Prints all simulations in their order. */
    int print(List<Simulated> all, Gateway gateway, boolean head, Optional<WriteOut> writeOut, Environment environment) {
        boolean several = all.size() > 1;
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        for (int i = 0; i < all.size(); i++) {
            Simulated simulated = all.get(i);
            String heading = several ? SimulationText.heading(i + 1, simulated) : "";
            beside(simulated, heading, environment);
            if (format == Format.TEXT) {
                result.writeBytes(SimulationText.block(heading, simulated, include || head, i == 0));
                if (simulated.result() instanceof SimulationResult.Answered answered && writeOut.isPresent()) {
                    result.writeBytes(writeOut.get().of(answered).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        if (format == Format.JSON) {
            result.writeBytes(bytes(several ? SimulationJson.of(all, showSecrets) : SimulationJson.of(all.get(0), showSecrets)));
        } else if (format == Format.HAR) {
            result.writeBytes(bytes(new SimulationHar(gateway.environment(), gateway.entrance(), gateway.stage().stageName(),
                    showSecrets).of(all)));
        }
        write(result.toByteArray(), all, environment);
        return exitCode(all);
    }

    /** What is told on standard error: trace, request for the backend, why there is no answer. */
    private void beside(Simulated simulated, String heading, Environment environment) {
        boolean traced = trace && format == Format.TEXT;
        if (!heading.isEmpty() && (traced || showBackendRequest || logs.isAsked() || simulated.answered().isEmpty())) {
            environment.err().println(heading);
        }
        logs.print(simulated.result(), showSecrets ? Secrets.none() : simulated.secrets(), environment);
        if (traced) {
            environment.err().print(new SimulationTrace(color.ansi(environment), style(environment), verbose, showSecrets).of(simulated));
        }
        if (showBackendRequest) {
            environment.err().print(BackendRequestText.of(simulated, showSecrets));
        }
        explain(simulated, environment);
    }

    private static BoxStyle style(Environment environment) {
        return Terminal.drawsLines(environment) ? BoxStyle.LINES : BoxStyle.ASCII;
    }

    private void explain(Simulated simulated, Environment environment) {
        if (simulated.result() instanceof SimulationResult.Refused refused) {
            refused.reasons().forEach(reason -> environment.err().println("apigw: " + reason));
            refused.reasons().stream().flatMap(reason -> reason.remedy().stream()).distinct()
                    .forEach(remedy -> environment.err().println("  hint: " + remedy));
        } else if (simulated.result() instanceof SimulationResult.NoBackend none) {
            Secrets secrets = showSecrets ? Secrets.none() : simulated.secrets();
            environment.err().println("apigw: no backend answers what would be sent now"
                    + (showBackendRequest ? ".\n" : ":\n\n" + SimulationText.request(none.request(), secrets).indent(2)));
            environment.err().println("Write a stub for it to a file, and name that with --backend FILE"
                    + (none.request().uri().startsWith("http") ? " (or call the real one with --live)" : "") + ":\n");
            environment.err().print(SimulationText.stubFor(none.request()).indent(2));
        }
    }

    private void write(byte[] bytes, List<Simulated> all, Environment environment) {
        if (output.isEmpty() || format != Format.TEXT || all.stream().anyMatch(simulated -> simulated.answered().isPresent())) {
            write(bytes, environment);
        }
    }

    /** Writes a result where it belongs. */
    void write(byte[] bytes, Environment environment) {
        if (output.isEmpty()) {
            environment.out().write(bytes, 0, bytes.length);
        } else {
            OutputFile.write(environment.path(output.get()), bytes);
        }
    }

    private int exitCode(List<Simulated> all) {
        if (all.stream().anyMatch(simulated -> simulated.answered().isEmpty())) {
            return ExitCode.USAGE;
        }
        return fail && all.stream().flatMap(simulated -> simulated.answered().stream())
                .anyMatch(answered -> answered.response().statusCode() >= 400) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
