/**
 * The same requests sent to two sides of a comparison, and what is answered otherwise. Start at
 * {@link dev.apigw.suite.replay.Replay}.
 */
package dev.apigw.suite.replay;
