package dev.apigw.suite;

import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.TemplateRenderer;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs cases. Each one has a world of its own, clock and chance included, so that neither the order nor the number of threads
 * shows in a result.
 *
 * @param jobs      how many cases run at a time
 * @param failFast  whether nothing behind the first failed case counts any more
 * @param templates used by several threads at once
 */
public record SuiteRunner(int jobs, boolean failFast, TemplateRenderer templates) {
    public SuiteRunner {
        Objects.requireNonNull(templates, "templates");
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs " + jobs);
        }
    }

    /** A runner with the usual templates. */
    public static SuiteRunner of(int jobs, boolean failFast) {
        return new SuiteRunner(jobs, failFast, new VelocityTemplates());
    }

    /**
     * The results in the order of the suites and of their cases; each holds its simulation, for those who want to know more.
     *
     * @throws CaseCrash if a case brings up a bug of ours
     */
    public List<SuiteResult> run(List<Suite> suites) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs, SuiteRunner::daemon);
        try {
            List<List<Future<CaseResult>>> running = suites.stream().map(suite -> suite.cases().stream()
                    .map(testCase -> threads.submit(() -> run(suite, testCase))).toList()).toList();
            return collected(suites, running);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A run that is interrupted must not wait for its cases. */
    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "apigw-test");
        thread.setDaemon(true);
        return thread;
    }

    private List<SuiteResult> collected(List<Suite> suites, List<List<Future<CaseResult>>> running) {
        List<SuiteResult> results = new ArrayList<>();
        for (int i = 0; i < suites.size(); i++) {
            List<CaseResult> cases = new ArrayList<>();
            boolean failed = false;
            for (Future<CaseResult> future : running.get(i)) {
                cases.add(get(future));
                failed = cases.get(cases.size() - 1).outcome() == CaseResult.Outcome.FAILED;
                if (failed && failFast) {
                    break;
                }
            }
            results.add(new SuiteResult(suites.get(i), cases));
            if (failed && failFast) {
                break;
            }
        }
        return results;
    }

    private static CaseResult get(Future<CaseResult> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CaseCrash crash ? crash : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** One case on a new world. */
    CaseResult run(Suite suite, SuiteCase testCase) {
        try {
            Gateway gateway = new Gateway(suite.definition().api(), suite.world().stage(), suite.world().account(), Environment.fixed())
                    .withCanary(suite.world().canary().map(SuiteDefinition::api));
            return new CaseRun(testCase, gateway, Pipeline.simulator(gateway, testCase.backend().or(suite.world().backend()), templates,
                    false)).result();
        } catch (RuntimeException | StackOverflowError e) {
            throw new CaseCrash(suite.nameOf(testCase), e);
        }
    }
}
