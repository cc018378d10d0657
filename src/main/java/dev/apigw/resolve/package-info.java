/**
 * From the files of a user to one {@link dev.apigw.resolve.ResolvedDocument}: wrappers opened, intrinsic functions and
 * placeholders filled, references followed; every value still knows the place it was written at.
 *
 * <p>May import {@code source}, {@code fact} and {@code diagnostic}; the only package that knows swagger-parser. Start at
 * {@link dev.apigw.resolve.DocumentLoader}.
 */
package dev.apigw.resolve;
