package dev.apigw;

import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with the options of JMH, and ends with a table: how many in a second, and the bytes each allocates. */
public final class BenchmarkRun {
    private BenchmarkRun() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%-36s %24s %20s%n",
                "on one thread, JDK " + Runtime.version().feature(), "a second", "bytes each"));
        for (RunResult run : new Runner(new OptionsBuilder().parent(new CommandLineOptions(args))
                .addProfiler(GCProfiler.class).build()).run()) {
            Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
            String name = run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
            table.append(String.format(Locale.ROOT, "%-36s %,12.0f ± %,9.0f %,20.0f%n", name,
                    run.getPrimaryResult().getScore(), run.getPrimaryResult().getScoreError(), bytes.getScore()));
        }
        System.out.print(table);
    }
}
