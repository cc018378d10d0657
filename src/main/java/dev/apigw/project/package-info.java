/**
 * The project file {@code apigw.yaml} and the files in the shape of the AWS CLI's answers that it names: stages, API keys, usage
 * plans, callers, user pools, domain names. Start at {@link dev.apigw.project.ProjectReader}.
 *
 * <p>May import {@code source}, {@code diagnostic} and {@code model}. Stub backends are handed on as they stand: what they mean
 * is the business of {@code simulate}.
 */
package dev.apigw.project;
