/**
 * The rules of {@code diff-stages}. Start at {@link dev.apigw.diff.rule.DiffRules}, the list of all of them.
 */
package dev.apigw.diff.rule;
