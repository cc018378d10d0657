package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import dev.apigw.source.MapNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads bodies, which Swagger 2.0 and OpenAPI 3 spell differently. */
interface BodyReader {
    /**
     * The body that an operation takes.
     *
     * @param parameters as stated by path item and operation, references followed
     */
    Optional<RequestBody> request(MapNode operation, List<MapNode> parameters);

    /** A response's body by media type. */
    Map<String, Media> response(MapNode operation, MapNode response, Origin origin);
}
