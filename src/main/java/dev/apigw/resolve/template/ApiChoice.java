package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the API that is meant among those of a template. */
final class ApiChoice {
    private final Template template;
    private final Intrinsics in;
    private final List<ApiResource> all;

    ApiChoice(Template template, Intrinsics in) {
        this.template = template;
        this.in = in;
        this.all = all(template);
    }

    /** The API with the given logical id, or the only one; empty with a finding if that does not tell. */
    Optional<ApiResource> choose(Optional<String> logicalId) {
        return logicalId.isPresent() ? named(logicalId.get()) : only();
    }

    private Optional<ApiResource> named(String logicalId) {
        Optional<ApiResource> found = all.stream().filter(api -> api.logicalId().equals(logicalId)).findFirst();
        if (found.isEmpty()) {
            add(list(Diagnostic.error("api-unknown", InFile.of(template.resources()), "The template holds no API `" + logicalId
                    + "`" + (all.isEmpty() ? "." : "; it holds " + names(all) + ".")).withHint(all.isEmpty()
                    ? "Give a template that declares it." : "Give one of these to `--api`."), all));
        } else if (!found.get().isDefined()) {
            reportUndefined(found.get());
            return Optional.empty();
        }
        return found;
    }

    private Optional<ApiResource> only() {
        List<ApiResource> defined = all.stream().filter(ApiResource::isDefined).filter(this::isDeployed).toList();
        List<ApiResource> declared = defined.stream().filter(api -> !api.implicit()).toList();
        if (declared.size() == 1 && defined.size() > 1) {
            // Functions whose events name no API make one on the side; the one that is written out is meant.
            ApiResource api = declared.get(0);
            add(list(Diagnostic.of("api-chosen", Severity.INFO, InFile.of(api.place()), "The template also makes an API of "
                    + "events that name none; `" + api.logicalId() + "` is the one that is read.")
                    .withHint("Take the other one with `--api`."), defined.stream().filter(ApiResource::implicit).toList()));
            return Optional.of(api);
        }
        if (defined.size() == 1) {
            return Optional.of(defined.get(0));
        }
        if (defined.size() > 1) {
            add(list(Diagnostic.error("api-not-chosen", InFile.of(defined.get(0).place()), "The template holds "
                    + defined.size() + " APIs: " + names(defined) + ".").withHint("Name the one to read: `--api "
                    + defined.get(0).logicalId() + "`."), defined));
        } else if (!all.isEmpty()) {
            reportUndefined(all.get(0));
        } else {
            add(Diagnostic.error("template-without-api", InFile.of(template.resources()), "The template holds no API: no "
                    + "resource of type AWS::Serverless::Api, AWS::ApiGateway::RestApi, AWS::Serverless::HttpApi or "
                    + "AWS::ApiGatewayV2::Api, and no function with an event of type Api or HttpApi.")
                    .withHint("Give the template or the definition of the API itself."));
        }
        return Optional.empty();
    }

    private boolean isDeployed(ApiResource api) {
        return api.condition().map(name -> in.scope().condition(name, api.place(), in) != Truth.FALSE).orElse(true);
    }

    private void reportUndefined(ApiResource api) {
        String reason = isDeployed(api) ? "has no definition: neither a body nor a location" : "is left out by its condition";
        add(Diagnostic.error("api-without-definition", InFile.of(api.place()), "`" + api.logicalId() + "` (" + api.type() + ") "
                + reason + ".").withHint(isDeployed(api) ? "Give it a definition; an API of single resources and methods "
                + "is not read." : "Decide the condition with `--param " + api.condition().orElse("") + "=true`."));
    }

    private void add(Diagnostic diagnostic) {
        in.findings().add(diagnostic);
    }

    private static Diagnostic list(Diagnostic diagnostic, List<ApiResource> apis) {
        Diagnostic listed = diagnostic;
        for (ApiResource api : apis) {
            listed = listed.withRelated(InFile.of(api.place()), "`" + api.logicalId() + "`, " + api.type()
                    + (api.implicit() ? ", made of events" : ""));
        }
        return listed;
    }

    private static String names(List<ApiResource> apis) {
        return apis.stream().map(api -> "`" + api.logicalId() + "`").collect(Collectors.joining(", "));
    }

    private static List<ApiResource> all(Template template) {
        List<ApiResource> apis = new ArrayList<>();
        for (MapNode.Entry entry : template.resources().entries()) {
            ApiResource.of(entry).ifPresent(apis::add);
        }
        implicit(template, ApiResource.IMPLICIT_REST_ID, ApiResource.SAM_REST, "Api").ifPresent(apis::add);
        implicit(template, ApiResource.IMPLICIT_HTTP_ID, ApiResource.SAM_HTTP, "HttpApi").ifPresent(apis::add);
        return apis;
    }

    private static Optional<ApiResource> implicit(Template template, String id, String type, String eventType) {
        return template.resources().has(id) ? Optional.empty()
                : ApiEvent.all(template).stream().filter(e -> e.type().equals(eventType) && e.api().equals(id)).findFirst()
                        .map(event -> new ApiResource(id, type, event.place(),
                                Made.at(event.place()).map("StageName", "Prod"), Optional.empty(), true));
    }
}
