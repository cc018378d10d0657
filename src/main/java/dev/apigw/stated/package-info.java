/**
 * The parts of a definition as it states them, each with its place: paths, methods, integrations, mappings, templates.
 *
 * <p>{@code RestApi} is what an import keeps; what it drops, refuses or rewrites can only be seen here. Rules of
 * {@code validate} and {@code lint} share these walks; each is taken once for a definition. May import packages of a lower
 * number only. Start at {@link dev.apigw.stated.Stated}.
 */
package dev.apigw.stated;
