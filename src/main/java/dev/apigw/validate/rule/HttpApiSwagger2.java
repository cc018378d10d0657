package dev.apigw.validate.rule;

import dev.apigw.diagnostic.Severity;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.MapNode;
import dev.apigw.validate.Definition;
import dev.apigw.validate.Finding;
import dev.apigw.validate.RuleInfo;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code http-api-swagger-2}: HTTP APIs are written in OpenAPI 3.0. */
final class HttpApiSwagger2 implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("http-api-swagger-2", Severity.ERROR, "The definition of an HTTP API is OpenAPI 3.0.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        MapNode root = definition.document().root();
        return definition.document().version() != SpecVersion.SWAGGER_2_0 ? Stream.empty()
                : Stream.of(Finding.at(root.get("swagger").orElse(root), "HTTP APIs import OpenAPI 3.0 only, so this Swagger 2.0 "
                                + "definition is refused.")
                        .withHint("Convert it to OpenAPI 3.0, or deploy it as a REST API."));
    }
}
