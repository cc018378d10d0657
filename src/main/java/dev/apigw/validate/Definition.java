package dev.apigw.validate;

import dev.apigw.model.RestApi;
import dev.apigw.resolve.ResolvedDocument;
import java.util.Objects;

/**
 * What a rule looks at.
 *
 * @param document the definition as written
 * @param api      what an import makes of it
 */
public record Definition(ResolvedDocument document, RestApi api) {
    public Definition {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(api, "api");
    }
}
