/**
 * What may stand around and inside a definition: the intrinsic functions of CloudFormation, SAM resources, and the
 * placeholders of Terraform's {@code templatefile} and its relatives.
 *
 * <p>Everything here turns nodes to nodes; a value that is put in stands at the place of what it replaces. May import
 * {@code source}, {@code fact} and {@code diagnostic}, and nothing of {@code resolve} itself. Start at
 * {@link dev.apigw.resolve.template.Intrinsics} and {@link dev.apigw.resolve.template.Template}.
 */
package dev.apigw.resolve.template;
