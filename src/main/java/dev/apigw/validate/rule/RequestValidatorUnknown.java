package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.Unfilled;
import dev.apigw.stated.Words;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code request-validator-unknown}: a request validator that is named is defined. */
final class RequestValidatorUnknown implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("request-validator-unknown", Severity.WARNING,
                "`x-amazon-apigateway-request-validator` names one of `x-amazon-apigateway-request-validators`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        ResolvedDocument document = definition.document();
        Optional<MapNode> defined = document.map(document.root(), Extensions.REQUEST_VALIDATORS);
        Set<String> names = new LinkedHashSet<>();
        defined.ifPresent(map -> map.entries().forEach(entry -> names.add(entry.name())));
        return Stream.concat(Stream.of(document.root()), StatedMethod.in(definition).map(StatedMethod::operation))
                .flatMap(owner -> owner.get(Extensions.REQUEST_VALIDATOR).stream())
                .filter(value -> value.asText().filter(name -> !Unfilled.in(name) && !names.contains(name)).isPresent())
                .map(value -> Finding.at(value, "There is no request validator `" + value.asText().orElse("")
                                + "`, so requests reach the backend without being checked.")
                        .withHint(names.isEmpty() ? "Define it under `x-amazon-apigateway-request-validators`."
                                : "Name one of " + Words.list(names) + ", or define it."));
    }
}
