/**
 * Values and bodies checked against JSON Schema; results are records of our own.
 *
 * <p>May import packages of a lower number only; the only package that knows networknt and the Jackson nodes it takes.
 * Start at {@link dev.apigw.schema.BodyValidator} for a request body against the models of an API, at
 * {@link dev.apigw.schema.SchemaCheck} for a part of a definition against a schema of ours.
 */
package dev.apigw.schema;
