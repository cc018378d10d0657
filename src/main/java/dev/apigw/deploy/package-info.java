/**
 * Where an API can live, and what can be done with it there: one {@link dev.apigw.deploy.Target}, whose calls are those of API
 * Gateway's own control plane. What a call makes of a stage is a pure function here ({@link dev.apigw.deploy.NewDeployment},
 * {@link dev.apigw.deploy.StageUpdate}); a target only keeps it.
 *
 * <p>May import packages of a lower number only. Start at {@link dev.apigw.deploy.Target}; the folder {@code .apigw/} is
 * {@code deploy.local}.
 */
package dev.apigw.deploy;
