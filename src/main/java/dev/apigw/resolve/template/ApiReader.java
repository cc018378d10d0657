package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;

/** Turns an API resource to the definition that it hands on to API Gateway. */
final class ApiReader {
    /** Properties that SAM can only write into a body that stands in the template. */
    private static final List<String> NEED_A_BODY = List.of("Auth", "Cors", "GatewayResponses", "Models",
            "DisableExecuteApiEndpoint");

    private final Template template;
    private final Intrinsics in;

    ApiReader(Template template, Intrinsics in) {
        this.template = template;
        this.in = in;
    }

    Optional<TemplateApi> read(ApiResource api) {
        MapNode written = api.isSam() ? Globals.merged(template, api, in) : api.properties();
        MapNode properties = in.resolve(written).flatMap(Node::asMap).orElse(written);
        Optional<MapNode> definition = definition(api, properties);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TemplateApi(api.logicalId(), api.type(), ApiResource.withoutDefinition(properties),
                definition.get()));
    }

    private Optional<MapNode> definition(ApiResource api, MapNode properties) {
        Optional<String> body = api.bodyProperty();
        if (body.isPresent()) {
            Optional<MapNode> map = properties.get(body.get()).flatMap(Node::asMap).filter(m -> Call.of(m).isEmpty());
            return map.isPresent() ? map.map(m -> extended(api, properties, m, false))
                    : missing(api, api.properties().get(body.get()).orElseThrow());
        }
        Optional<String> location = api.locationProperty();
        if (location.isPresent()) {
            Node place = properties.get(location.get()).orElse(api.place());
            Optional<MapNode> map = in.includes().uploaded(place, in).flatMap(Node::asMap);
            reportBodyless(api, properties);
            return map.isPresent() ? map : missing(api, place);
        }
        MapNode skeleton = api.isHttp() ? SamHttpApi.skeleton(api, in) : SamRestApi.skeleton(api, in);
        return Optional.of(extended(api, properties, skeleton, true));
    }

    private MapNode extended(ApiResource api, MapNode properties, MapNode definition, boolean generated) {
        if (!api.isSam()) {
            return definition;
        }
        List<ApiEvent> events = ApiEvent.all(template).stream().filter(e -> e.api().equals(api.logicalId()))
                .filter(e -> e.type().equals(api.isHttp() ? "HttpApi" : "Api")).filter(this::isDeployed).toList();
        return api.isHttp() ? new SamHttpApi(properties, in).applied(definition, events)
                : new SamRestApi(properties, in).applied(definition, events, generated);
    }

    private boolean isDeployed(ApiEvent event) {
        return event.condition().map(name -> in.scope().condition(name, event.place(), in) != Truth.FALSE).orElse(true);
    }

    private void reportBodyless(ApiResource api, MapNode properties) {
        for (String property : NEED_A_BODY) {
            if (api.isSam() && !api.isHttp() && properties.has(property)) {
                in.findings().error("sam-property", properties.get(property).orElseThrow(), "`" + property + "` works only with "
                        + "a definition in `DefinitionBody`; SAM refuses the template.", "Include the file by "
                        + "`DefinitionBody` with `Fn::Transform: AWS::Include`.");
            }
        }
    }

    private Optional<MapNode> missing(ApiResource api, Node place) {
        boolean saidWhy = in.findings().all().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (saidWhy) {
            return Optional.empty();
        }
        in.findings().add(Diagnostic.error("api-without-definition", InFile.of(place), "The definition of `" + api.logicalId()
                + "` cannot be had: here is " + place.describe() + ", and it leads to no mapping.")
                .withHint("Give the definition itself, or the path of a file that holds it."));
        return Optional.empty();
    }
}
