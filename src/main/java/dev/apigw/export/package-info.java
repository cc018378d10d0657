/**
 * From a {@link dev.apigw.model.RestApi} back to a definition: as API Gateway's own export does it, or whole.
 *
 * <p>May import packages of a lower number only. Start at {@link dev.apigw.export.FaithfulExport} and {@link
 * dev.apigw.export.AwsExport}.
 */
package dev.apigw.export;
