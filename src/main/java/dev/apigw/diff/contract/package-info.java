/**
 * What a definition promises to clients: Swagger 2.0 and OpenAPI 3 in one shape of small records, so that no rule cares which
 * one it was.
 *
 * <p>May import packages of a lower number only. Start at {@link dev.apigw.diff.contract.Contract}.
 */
package dev.apigw.diff.contract;
