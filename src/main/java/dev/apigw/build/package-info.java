/**
 * From a {@link dev.apigw.resolve.ResolvedDocument} to a {@link dev.apigw.model.RestApi}, as API Gateway's import does it:
 * what it fills in, what it drops in silence, what it warns of and what it refuses.
 *
 * <p>May import packages of a lower number only; the only package that knows how OpenAPI spells a thing. A user's mistake
 * never throws. Start at {@link dev.apigw.build.ApiBuilder}.
 */
package dev.apigw.build;
