/**
 * What differs between two APIs or stages, and what that means to clients and to those who run the gateway.
 *
 * <p>May import packages of a lower number only. A rule is a pure function over a {@link dev.apigw.diff.Comparison}. Start at
 * {@link dev.apigw.diff.Differ}.
 */
package dev.apigw.diff;
