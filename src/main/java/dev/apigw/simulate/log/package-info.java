/**
 * The lines that a request leaves in the logs of a stage: one of the access log, many of the execution log.
 *
 * <p>Pure functions over {@link dev.apigw.simulate.SimulationResult.Answered}; may import what {@code simulate} may. Start at
 * {@link dev.apigw.simulate.log.AccessLog} and {@link dev.apigw.simulate.log.ExecutionLog}.
 */
package dev.apigw.simulate.log;
