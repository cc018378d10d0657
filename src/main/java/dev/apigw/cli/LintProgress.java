package dev.apigw.cli;

import java.io.PrintStream;

/** A line that says how far a long run is; only for someone who looks at a terminal. */
final class LintProgress {
    private static final int WIDTH = 60;

    private final PrintStream err;
    private final boolean shown;
    private int total;
    private int done;

    private LintProgress(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** A line on standard error, unless nobody looks or wants it. */
    static LintProgress on(Environment environment, boolean quiet) {
        return new LintProgress(environment.err(), !quiet && environment.terminal().getAsBoolean());
    }

    synchronized void begin(int files) {
        total = files;
        done = 0;
    }

    synchronized void done(String file) {
        done++;
        if (shown && total > 1) {
            String name = file.length() > WIDTH ? "…" + file.substring(file.length() - WIDTH) : file;
            err.print("\r\u001b[K" + done + "/" + total + " " + name);
            err.flush();
        }
    }

    synchronized void end() {
        if (shown && total > 1) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
