/**
 * The rules of {@code lint}: one class each, with a page, a bad and a good fixture. Start at
 * {@link dev.apigw.lint.rule.LintRules}, the list of all of them.
 */
package dev.apigw.lint.rule;
