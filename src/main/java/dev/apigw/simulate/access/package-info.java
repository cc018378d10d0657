/**
 * Who may call: credentials, tokens, policies, keys. Pure functions that the steps of the pipeline ask; none of them reads a
 * clock, a file or the network by itself.
 */
package dev.apigw.simulate.access;
