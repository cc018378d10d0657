/**
 * What stands behind the gateway: mocks, stubs from a file, real HTTP endpoints. A backend sees an
 * {@link dev.apigw.simulate.IntegrationRequest} and never the whole exchange.
 */
package dev.apigw.simulate.backend;
