/**
 * What the passes report: one type of finding, with its place, its weight and what AWS itself would say.
 *
 * <p>Data only; may import {@code source} and {@code fact}. Rendering is the business of {@code report}.
 */
package dev.apigw.diagnostic;
