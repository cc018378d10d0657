/**
 * JSONPath in the dialect that Spectral's rulesets are written in, compiled to steps and expressions of our own and run for many
 * rules in one walk. Start at {@link dev.apigw.lint.spectral.path.JsonPath} and {@link dev.apigw.lint.spectral.path.Walk}.
 */
package dev.apigw.lint.spectral.path;
