/**
 * The rules about the gateway: integrations, templates, access, stages. Most of them are rows of tables: how to read a setting,
 * and what it means if it is another one. Start at {@link dev.apigw.diff.gateway.GatewayLayer}.
 */
package dev.apigw.diff.gateway;
