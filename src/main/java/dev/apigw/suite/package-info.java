/**
 * Declarative tests: suites of requests with the answers that are expected, run against {@code simulate}.
 *
 * <p>May import packages of a lower number only. A file becomes a {@link dev.apigw.suite.Suite} by
 * {@link dev.apigw.suite.SuiteReader}, which reports every mistake with its place; {@link dev.apigw.suite.SuiteRunner} runs the
 * cases, each on a world of its own, and {@link dev.apigw.suite.SuiteUpdate} writes into the file what was answered instead.
 * Nothing here reads the command line or prints. The JSON Schema of the format is {@code dev/apigw/schema/suite.schema.json}; a
 * test keeps it and the reader in step. Start at {@link dev.apigw.suite.SuiteRunner}.
 */
package dev.apigw.suite;
