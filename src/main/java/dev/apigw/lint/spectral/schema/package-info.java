/**
 * JSON Schema as rulesets use it: evaluated in the order, stopped where, and worded as in the library that Spectral runs (ajv),
 * since all of that is seen in its results. Works on the nodes of a definition, so that every schema of a large definition is read
 * once, however often it is referred to. Start at {@link dev.apigw.lint.spectral.schema.JsonSchema}.
 */
package dev.apigw.lint.spectral.schema;
