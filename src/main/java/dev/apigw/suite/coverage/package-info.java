/**
 * Which parts of a definition a run of simulations exercised, and which it did not.
 *
 * <p>May import packages of a lower number only, and nothing of the suites: whoever simulates can feed it. Start at
 * {@link dev.apigw.suite.coverage.CoverageRecorder}.
 */
package dev.apigw.suite.coverage;
