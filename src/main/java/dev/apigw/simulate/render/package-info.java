/**
 * One mapping template: which of a definition is chosen for a request or an answer, what it renders to, where each piece
 * of the output comes from, and whether the output is what its content type says.
 *
 * <p>Start at {@link dev.apigw.simulate.render.MappingRender}.
 */
package dev.apigw.simulate.render;
