/**
 * Text of a file and the one tree of nodes it becomes, with the position of every key and value.
 *
 * <p>May import nothing of ours. The only package that knows Jackson and SnakeYAML. Start at {@link
 * dev.apigw.source.SourceReader}; every later pass reads {@link dev.apigw.source.Node}s and never text.
 */
package dev.apigw.source;
