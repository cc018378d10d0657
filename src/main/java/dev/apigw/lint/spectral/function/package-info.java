/**
 * The functions that rules of rulesets call: Spectral's core functions, and those of its rules for OpenAPI. Start at
 * {@link dev.apigw.lint.spectral.function.Functions}.
 */
package dev.apigw.lint.spectral.function;
