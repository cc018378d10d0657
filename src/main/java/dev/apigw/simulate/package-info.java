/**
 * One request through the whole pipeline of a REST API, with a trace.
 *
 * <p>May import packages of a lower number only. Stages: client → method request → integration request → backend →
 * integration response → method response → client; each is a record that exists only after its step ran. The order of the
 * steps stands in {@link dev.apigw.simulate.step.Pipeline}; {@link dev.apigw.simulate.Simulator} runs them, and it alone
 * writes the trace and turns a rejection into a gateway response. Clock, chance and backends come from outside, so that a
 * simulation repeats exactly. Start at {@link dev.apigw.simulate.Simulator}.
 */
package dev.apigw.simulate;
