package dev.apigw.export;

import dev.apigw.build.Definition;
import dev.apigw.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an export like AWS's leaves out, in words and numbers.
 *
 * @param withoutApigateway    what the extension {@code apigateway} would bring
 * @param withoutDocumentation what the extension {@code documentation} would bring
 * @param always               what no such export has
 */
public record ExportLosses(List<String> withoutApigateway, List<String> withoutDocumentation, List<String> always) {
    private static final Set<String> TEXTS = Set.of("summary", "description", "tags", "externalDocs");

    public ExportLosses {
        withoutApigateway = List.copyOf(withoutApigateway);
        withoutDocumentation = List.copyOf(withoutDocumentation);
        always = List.copyOf(always);
    }

    /** What the export of a definition leaves out of it. */
    public static ExportLosses of(Definition definition, ExportOptions options) {
        RestApi api = definition.api();
        Count settings = new Count();
        if (!options.integrations()) {
            settings.add(api.methods().filter(m -> m.method().methodIntegration().isPresent()).count(), "integration");
        }
        if (!options.authorizers()) {
            settings.add(api.authorizers().size(), "authorizer");
        }
        if (!options.apiGateway()) {
            addSettings(api, settings);
        }
        Count documentation = new Count();
        if (!options.documentation()) {
            documentation.add(api.documentationParts().size(), "documentation part");
        }
        return new ExportLosses(settings.phrases, documentation.phrases, always(definition));
    }

    private static void addSettings(RestApi api, Count settings) {
        settings.add(api.requestValidators().size(), "request validator");
        settings.add(api.gatewayResponses().size(), "gateway response");
        settings.add(api.binaryMediaTypes().size(), "binary media type");
        settings.addIf(api.policy().isPresent(), "the resource policy");
        settings.addIf(api.minimumCompressionSize().isPresent(), "the compression size");
        settings.addIf(!api.apiKeySource().equals("HEADER"), "the API key source");
        settings.addIf(api.securityPolicy().isPresent(), "the security policy");
    }

    private static List<String> always(Definition definition) {
        Map<String, Object> root = FaithfulExport.of(definition).root();
        Walk walk = new Walk();
        Map<String, Object> paths = Maps.at(root, "paths");
        paths.keySet().forEach(path -> walk.pathItem(Maps.at(paths, path)));
        Count count = new Count();
        count.add(walk.texts, "description");
        count.add(walk.types, "parameter type");
        count.add(walk.examples, "example");
        count.add(walk.defaults, "default response");
        count.addIf(!definition.api().endpointConfiguration().types().equals(List.of("EDGE")), "the endpoint type");
        return count.phrases;
    }

    /** Phrases such as {@code 3 authorizers}, none for what there is none of. */
    private static final class Count {
        private final List<String> phrases = new ArrayList<>();

        void add(long number, String name) {
            addIf(number > 0, number + " " + name + (number == 1 ? "" : "s"));
        }

        void addIf(boolean there, String phrase) {
            if (there) {
                phrases.add(phrase);
            }
        }
    }

    /** Counts in the faithful export what an export like AWS's has no place for. */
    private static final class Walk {
        private int texts;
        private int types;
        private int examples;
        private int defaults;

        void pathItem(Map<String, Object> item) {
            texts(item);
            item.keySet().forEach(key -> {
                Map<String, Object> operation = Maps.at(item, key);
                if (operation.containsKey("responses")) {
                    operation(operation);
                }
            });
        }

        private void operation(Map<String, Object> operation) {
            texts(operation);
            Maps.list(operation, "parameters").forEach(this::parameter);
            Map<String, Object> body = Maps.at(operation, "requestBody");
            texts(body);
            content(body);
            Map<String, Object> responses = Maps.at(operation, "responses");
            responses.keySet().forEach(status -> response(status, Maps.at(responses, status)));
        }

        private void response(String status, Map<String, Object> response) {
            defaults += status.equals("default") ? 1 : 0;
            texts += AwsLanguage.description(status).equals(Maps.text(response.get("description"))) ? 0 : 1;
            Map<String, Object> headers = Maps.at(response, "headers");
            headers.keySet().forEach(name -> parameter(Maps.at(headers, name)));
            content(response);
        }

        private void parameter(Map<String, Object> parameter) {
            texts(parameter);
            examples(parameter);
            types += parameter.get("schema") instanceof Map<?, ?> schema && isText(schema) ? 0 : 1;
        }

        private static boolean isText(Map<?, ?> schema) {
            return schema.size() == 1 && Maps.text(schema.get("type")).equals("string");
        }

        private void content(Map<String, Object> owner) {
            Map<String, Object> content = Maps.at(owner, "content");
            content.keySet().forEach(type -> examples(Maps.at(content, type)));
        }

        private void texts(Map<String, Object> owner) {
            texts += (int) owner.keySet().stream().filter(TEXTS::contains).count();
        }

        private void examples(Map<String, Object> owner) {
            examples += owner.containsKey("example") || owner.containsKey("examples") ? 1 : 0;
        }
    }
}
