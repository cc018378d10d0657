package dev.apigw.lint.spectral.path;

/** The place of a walk that a filter is asked about. */
interface Scope {
    /** {@code @}. */
    Object value();

    /** {@code @property}: a key, or a number for an index. */
    Object property();

    /** {@code @parent}. */
    Object parent();

    /** {@code @parentProperty}. */
    Object parentProperty();

    /** {@code @root}. */
    Object root();

    /** {@code @path}, such as {@code $['paths']['/pets']}. */
    String path();
}
