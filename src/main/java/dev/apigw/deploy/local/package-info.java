/**
 * The folder {@code .apigw/} beside a definition as a place where its API lives, with stages and their history.
 *
 * <pre>
 * .apigw/definitions/ID.json      what was deployed or imported; ID is made of the text, and the file never changes
 * .apigw/history/000012.json      one event; a stage is what the last event about it says
 * .apigw/lock                     whoever holds a lock on it may write
 * </pre>
 *
 * <p>An event is the only thing that changes anything, and it appears in one step, when all that it refers to is on the disk. So
 * a process may be killed at any moment, readers need no lock, and leftovers of writing are no more than that. Start at
 * {@link dev.apigw.deploy.local.LocalTarget} to change something, at {@link dev.apigw.deploy.local.Store} to read.
 */
package dev.apigw.deploy.local;
