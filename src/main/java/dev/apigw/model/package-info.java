/**
 * A REST API as API Gateway keeps it: immutable records spelled as in the API reference.
 *
 * <p>May import {@code source}, {@code fact} and {@code diagnostic}. A record takes whatever a definition states, right
 * or wrong, so that {@code validate} can report it; what a definition does not state is absent, and the value that API
 * Gateway fills in is behind a method of its own. Start at {@link dev.apigw.model.RestApi}.
 */
package dev.apigw.model;
