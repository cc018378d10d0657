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

    /** The value of {@code context.PATH}. */
    Optional<String> context(String path);

    /** The value of a stage variable. */
    Optional<String> stageVariable(String name);
}
