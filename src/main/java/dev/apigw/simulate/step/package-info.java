/** The steps of the pipeline, one class each; their order stands in {@link dev.apigw.simulate.step.Pipeline}. */
package dev.apigw.simulate.step;
