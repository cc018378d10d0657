package dev.apigw.build;

import dev.apigw.fact.Extensions;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.RequestValidator;
import dev.apigw.model.Stated;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.JsonText;
import dev.apigw.diagnostic.InFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The extensions at the top level of a definition, but for documentation. */
final class RootExtensions {
    private final Reading reading;
    private final Members root;

    RootExtensions(Reading reading) {
        this.reading = reading;
        this.root = Members.of(reading, reading.document().root(), "the definition");
    }

    Members members() {
        return root;
    }

    /** Name of the request validator of methods that name none. */
    Optional<String> requestValidator() {
        return root.text(Extensions.REQUEST_VALIDATOR);
    }

    /** A flag that is not stated is false. Source: observed – createRequestValidator, recorded 2025. */
    List<RequestValidator> requestValidators() {
        List<RequestValidator> validators = new ArrayList<>();
        root.object(Extensions.REQUEST_VALIDATORS).ifPresent(all -> all.map().entries().forEach(entry -> all
                .object(entry.name()).ifPresent(flags -> validators.add(new RequestValidator(entry.name(),
                        flags.flag("validateRequestBody").orElse(false),
                        flags.flag("validateRequestParameters").orElse(false), InFile.of(entry.key()))))));
        return validators;
    }

    /** By type as written; an empty one is kept, because it may be there to name the type. */
    List<GatewayResponse> gatewayResponses() {
        List<GatewayResponse> responses = new ArrayList<>();
        root.object(Extensions.GATEWAY_RESPONSES).ifPresent(all -> {
            for (MapNode.Entry entry : all.map().entries()) {
                if (entry.value().isNull()) {
                    responses.add(new GatewayResponse(entry.name(), Optional.empty(), Map.of(), Map.of(),
                            InFile.of(entry.key())));
                }
                all.object(entry.name()).ifPresent(members -> responses.add(new GatewayResponse(entry.name(),
                        members.text("statusCode"), members.textMap("responseParameters"),
                        members.templates("responseTemplates"), InFile.of(entry.key()))));
            }
        });
        return responses;
    }

    /** The resource policy as JSON text. */
    Optional<Stated> policy() {
        return root.value(Extensions.POLICY).flatMap(node -> policy(reading, node));
    }

    /** A policy is a mapping, or the text of one. */
    static Optional<Stated> policy(Reading reading, Node node) {
        Optional<String> text = node.asString().or(() -> node.asMap().map(JsonText::compact));
        if (text.isEmpty()) {
            reading.dropped(node, "The resource policy", "a mapping");
        }
        return text.map(value -> new Stated(value, InFile.of(node)));
    }
}
