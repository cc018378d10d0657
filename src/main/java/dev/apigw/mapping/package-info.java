/**
 * The expression grammar of parameter mappings ({@code method.request.*}, {@code integration.response.*}, {@code context.*},
 * {@code stageVariables.*}, quoted text): parsed once here, evaluated anywhere.
 *
 * <p>May import packages of a lower number only. No other package splits such a text by itself.
 */
package dev.apigw.mapping;
