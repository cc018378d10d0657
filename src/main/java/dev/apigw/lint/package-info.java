/**
 * What API Gateway accepts and a team would regret.
 *
 * <p>May import packages of a lower number only. A rule is a pure function over a {@link dev.apigw.lint.Subject}; the engine
 * stamps id and severity, and knows of configuration and suppressions. Start at {@link dev.apigw.lint.Linter}.
 */
package dev.apigw.lint;
