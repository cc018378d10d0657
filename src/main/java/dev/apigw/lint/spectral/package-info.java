/**
 * Rulesets written for Spectral, run without JavaScript: reading them, and running their rules over a definition.
 *
 * <p>Ids, messages, severities and places are Spectral's, so that a team may move one by one; they are compared with Spectral's
 * own. May import packages of a lower number and {@code lint}. Start at {@link dev.apigw.lint.spectral.SpectralRuleset}.
 */
package dev.apigw.lint.spectral;
