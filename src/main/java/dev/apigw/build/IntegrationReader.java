package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.fact.Extensions;
import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Stated;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code x-amazon-apigateway-integration} of an operation.
 *
 * <p>Source: observed – conformance/import, recorded 2025-07: enums in either case, no httpMethod on MOCK, a value of
 * requestParameters that is no string is dropped with a warning.
 */
final class IntegrationReader {
    private final Reading reading;

    IntegrationReader(Reading reading) {
        this.reading = reading;
    }

    /** The integration; empty if none is stated, or none that could be read. */
    Optional<Integration> read(MapNode operation, String httpMethod, String path) {
        Optional<Node> stated = operation.get(Extensions.INTEGRATION).flatMap(reading.document()::follow)
                .filter(node -> !node.isNull());
        if (stated.isPresent() && stated.get().asMap().isEmpty()) {
            malformed(stated.get(), "`" + Extensions.INTEGRATION + "` of " + httpMethod + " " + path, "a mapping", path);
        }
        return stated.flatMap(Node::asMap).flatMap(map -> integration(map, httpMethod, path));
    }

    private Optional<Integration> integration(MapNode map, String httpMethod, String path) {
        Members members = Members.of(map, "the integration of " + httpMethod + " " + path,
                (value, what, expected) -> wrongType(value, what, expected, path));
        // Without a type that is known there is no integration; validate has a rule for it.
        return members.text("type").flatMap(IntegrationType::of)
                .map(type -> integration(members, type, httpMethod, path));
    }

    private Integration integration(Members members, IntegrationType type, String httpMethod, String path) {
        boolean mock = type == IntegrationType.MOCK;
        return new Integration(type, mock ? Optional.empty() : upperCase(members, "httpMethod"),
                mock ? Optional.empty() : members.stated("uri"), members.stated("credentials"),
                upperCase(members, "connectionType"), members.stated("connectionId"), members.stated("integrationTarget"),
                members.has("timeoutInMillis") ? members.integer("timeoutInMillis") : OptionalInt.empty(),
                upperCase(members, "passthroughBehavior"), upperCase(members, "contentHandling"),
                requestParameters(members, httpMethod, path), members.templates("requestTemplates"),
                members.text("cacheNamespace"), members.has("cacheKeyParameters") ? members.texts("cacheKeyParameters") : List.of(),
                upperCase(members, "responseTransferMode"),
                members.object("tlsConfig").flatMap(tls -> tls.flag("insecureSkipVerification")).orElse(false),
                IntegrationResponses.read(members), members.origin());
    }

    /** Values that are no strings are dropped, numbers and booleans too, unlike everywhere else. */
    private Map<String, Stated> requestParameters(Members members, String httpMethod, String path) {
        Map<String, Stated> parameters = new LinkedHashMap<>();
        members.object("requestParameters").ifPresent(object -> {
            for (MapNode.Entry entry : object.map().entries()) {
                Optional<String> text = reading.isHttp() ? entry.value().asText() : entry.value().asString();
                text.ifPresentOrElse(value -> parameters.put(entry.name(), new Stated(value, InFile.of(entry.value()))),
                        () -> requestParameterDropped(entry, httpMethod, path));
            }
        });
        return parameters;
    }

    private void requestParameterDropped(MapNode.Entry entry, String httpMethod, String path) {
        String got = entry.value().asScalar().map(scalar -> scalar.text()).orElseGet(() -> JsonText.compact(entry.value()));
        Diagnostic finding = Diagnostic.warning("integration-request-parameter-type", InFile.of(entry.value()),
                "`" + entry.name() + "` of `requestParameters` is " + entry.value().describe()
                        + "; only a string is taken, so it is dropped.")
                .withHint("Quote it twice to send a fixed value: \"'" + abbreviated(got) + "'\".");
        reading.report(reading.isHttp() ? finding : finding.withImportMessage(
                "Invalid format for 'requestParameters'. Expected type string for property '" + entry.name()
                        + "' of resource '" + path + "' and method '" + httpMethod + "' but got '" + got + "'"));
    }

    /**
     * Source: reported – localstack/localstack#4619, run against AWS in 2021: an object where a string belongs. A list
     * there, and an integration that is no mapping, are inferred.
     */
    private void wrongType(Node value, String what, String expected, String path) {
        boolean scalar = !(value instanceof MapNode) && !(value instanceof ListNode);
        if (scalar || !expected.equals(Members.TEXT)) {
            reading.dropped(value, what, expected);
        } else {
            malformed(value, what, expected, path);
        }
    }

    private void malformed(Node value, String what, String expected, String path) {
        reading.report(Diagnostic.error("integration-malformed", InFile.of(value),
                what + " is " + value.describe() + "; " + expected + " belongs there, so the whole import is refused.")
                .withHint("Write " + expected + "; an intrinsic function must be resolved before the import.")
                .withImportMessage("Unable to parse API definition because of a malformed integration at path " + path));
    }

    private static Optional<String> upperCase(Members members, String key) {
        return members.text(key).map(text -> text.toUpperCase(Locale.ROOT));
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
