package dev.apigw.report;

/** One output format; a pure function, so that the same findings give the same text. */
@FunctionalInterface
public interface Renderer {
    /** The whole output, line breaks {@code \n}, ending with one unless it is empty. */
    String render(Report report);
}
