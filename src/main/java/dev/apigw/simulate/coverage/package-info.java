/**
 * Which parts of a definition a run of simulations exercised, and which it did not.
 *
 * <p>May import packages of a lower number, and the rest of {@code simulate}. It stands here and not with the tests that
 * feed it so that both they and {@code report} can use it. Start at {@link dev.apigw.simulate.coverage.CoverageRecorder}.
 */
package dev.apigw.simulate.coverage;
