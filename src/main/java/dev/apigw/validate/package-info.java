/**
 * What API Gateway itself would refuse, drop or warn of, at import or at deployment.
 *
 * <p>May import packages of a lower number only. A rule is a pure function over the document and the API that is built of
 * it. Start at {@link dev.apigw.validate.Validator}.
 */
package dev.apigw.validate;
