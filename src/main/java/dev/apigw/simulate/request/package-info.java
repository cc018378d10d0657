/**
 * Requests that people already have as files: our own form, {@code .http} files, HAR entries, Lambda proxy events.
 *
 * <p>Start at {@link dev.apigw.simulate.request.RequestFile}.
 */
package dev.apigw.simulate.request;
