package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.fact.Extensions;
import dev.apigw.fact.HttpMethods;
import dev.apigw.mapping.Destination;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method as the definition states it, with the places of its parts.
 *
 * <p>Rules about single values read this rather than the built model: it keeps what an import would refuse or drop, such
 * as an integration of an unknown type.
 *
 * @param pathKey   the key under {@code paths}
 * @param verb      upper case; {@code ANY} for {@code x-amazon-apigateway-any-method}
 * @param key       the key under the path
 * @param operation the operation, references followed
 */
public record StatedMethod(ResolvedDocument document, ScalarNode pathKey, MapNode pathItem, String verb, ScalarNode key,
                    MapNode operation) {
    /** Every method, in file order; a verb that API Gateway does not know is none. */
    public static Stream<StatedMethod> in(Definition definition) {
        return Stated.in(definition).methods().stream();
    }

    /** The methods of a path, in file order. */
    public static Stream<StatedMethod> of(ResolvedDocument document, StatedPath path) {
        return path.item().entries().stream()
                .flatMap(entry -> verbOf(entry.name()).stream()
                        .flatMap(verb -> document.follow(entry.value()).flatMap(Node::asMap).stream()
                                .map(operation -> new StatedMethod(document, path.key(), path.item(), verb, entry.key(),
                                        operation))));
    }

    private static Optional<String> verbOf(String key) {
        if (key.equals(Extensions.ANY_METHOD)) {
            return Optional.of(HttpMethods.ANY);
        }
        String verb = key.toUpperCase(Locale.ROOT);
        boolean known = HttpMethods.ALL.contains(verb) && !verb.equals(HttpMethods.ANY);
        return known && key.equals(key.toLowerCase(Locale.ROOT)) ? Optional.of(verb) : Optional.empty();
    }

    /** The resource's path, normalised. */
    public ResourcePath path() {
        return ResourcePath.of(pathKey.text());
    }

    /** {@code GET /pets/{petId}}, for messages. */
    public String name() {
        return verb + " " + path();
    }

    /** The backend side, if there is one and it is a mapping. */
    public Optional<StatedIntegration> integration() {
        return operation.entry(Extensions.INTEGRATION).flatMap(entry -> document.follow(entry.value())
                .flatMap(Node::asMap).map(node -> new StatedIntegration(this, entry.key(), node)));
    }

    /** The parameters of the operation, then those of the path that the operation does not state anew. */
    public List<StatedParameter> parameters() {
        List<StatedParameter> all = new ArrayList<>(StatedParameter.in(document, operation));
        for (StatedParameter inherited : StatedParameter.in(document, pathItem)) {
            if (all.stream().noneMatch(own -> own.name().equals(inherited.name()) && own.in().equals(inherited.in()))) {
                all.add(inherited);
            }
        }
        return all;
    }

    /**
     * What mapping expressions and cache keys may name: declared parameters, and the variables of the path.
     *
     * <p>Source: observed – conformance/import (a path variable that no operation declares is added, as required).
     */
    public Set<Destination> declaredParameters() {
        Set<Destination> declared = new LinkedHashSet<>();
        parameters().forEach(parameter -> parameter.destination().ifPresent(declared::add));
        path().variableNames().forEach(name -> declared.add(
                new Destination(Destination.Side.METHOD_REQUEST, ParameterLocation.PATH, name)));
        return declared;
    }

    /** The entries of {@code responses}, extensions left out. */
    public List<MapNode.Entry> responses() {
        return document.map(operation, "responses").stream().flatMap(map -> map.entries().stream())
                .filter(entry -> !entry.name().startsWith("x-")).toList();
    }

    /** The response of a status, references followed. */
    public Optional<MapNode> response(String statusCode) {
        return responses().stream().filter(entry -> entry.name().equals(statusCode)).findFirst()
                .flatMap(entry -> document.follow(entry.value())).flatMap(Node::asMap);
    }

    /** The line that an import prints when the method itself is refused. */
    public String refusal(String reason) {
        return "Unable to put method '" + verb + "' on resource at path '" + path() + "': " + reason;
    }
}
