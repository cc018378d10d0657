/**
 * API Gateway's own numbers, names and defaults; constants only, each with where it comes from.
 *
 * <p>Imports nothing of this program. A constant without a {@code Source:} line does not enter. Start at
 * {@link dev.apigw.fact.Extensions} for what may stand in a definition, at {@link dev.apigw.fact.Quotas} for limits.
 */
package dev.apigw.fact;
