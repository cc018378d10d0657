package dev.apigw.mapping;

import java.util.List;
import java.util.Optional;

/** What a mapping expression can read. A side that does not exist yet (the backend's answer, in a request) is empty. */
public interface MappingValues {
    /** All values of a request parameter, in the order they were sent; empty if it is absent. */
    List<String> methodRequest(ParameterLocation location, String name);

    /** The text of the request body. */
    String methodRequestBody();

    /** All values of a header of the backend's answer. */
    List<String> integrationResponseHeader(String name);

    /** The text of the body of the backend's answer. */
    String integrationResponseBody();

    /** Whether a function answered, whose {@code errorMessage} may hold JSON of its own. */
    boolean isAnswerOfFunction();

    /**
     * The value at a JSONPath: a string as it is, anything else as JSON; empty if nothing is there, or null.
     *
     * <p>Asked for here because this package knows no JSONPath library: parameter mappings and mapping templates have to
     * read a path in the same way.
     *
     * @param json a text that is JSON, or begins unlike JSON
     * @param path with or without {@code $.}; one that is no JSONPath finds nothing
     */
    Optional<String> jsonPath(String json, String path);

    /** The value of {@code context.PATH}. */
    Optional<String> context(String path);

    /** The value of a stage variable. */
    Optional<String> stageVariable(String name);
}
