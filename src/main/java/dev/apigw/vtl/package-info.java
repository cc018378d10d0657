/**
 * Mapping templates: VTL with {@code $input}, {@code $util}, {@code $context} and {@code $stageVariables}.
 *
 * <p>May import packages of a lower number only; the only package that knows Velocity. Start at
 * {@link dev.apigw.vtl.MappingTemplates}.
 */
package dev.apigw.vtl;
