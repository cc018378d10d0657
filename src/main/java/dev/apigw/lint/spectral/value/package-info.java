/**
 * Values as Spectral's JavaScript sees them: truthiness, equality and text of the nodes of a definition, the view with
 * {@code $ref}s replaced, and where a path of that view is written.
 */
package dev.apigw.lint.spectral.value;
