package dev.apigw.simulate.step;

import dev.apigw.diagnostic.Origin;
import dev.apigw.mapping.MappedHeaders;
import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.MappedRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.Secrets;
import dev.apigw.vtl.Overrides;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays {@code $context.requestOverride} over the mapped parameters, whose value it replaces. Header names differ by case
 * here: an override {@code myheader} stands beside a mapped {@code myHeader}.
 *
 * <p>Source: documented – developer guide, "Override your API's request and response parameters"; the case of names, and that
 * the headers that may not be mapped may not be overridden either, is reported – facts of mapping templates, section 7.
 */
final class RequestOverrides {
    private final IntegrationType type;
    private final Origin template;
    private final List<Note> notes;
    private Headers headers;
    private QueryParameters query;
    private final Map<String, String> path;

    private RequestOverrides(Exchange exchange, Origin template, List<Note> notes) {
        this.type = exchange.integration().type();
        this.template = template;
        this.notes = notes;
        this.headers = exchange.mapped().headers();
        this.query = exchange.mapped().query();
        this.path = new LinkedHashMap<>(exchange.mapped().path());
    }

    /** The exchange with the parameters that the backend gets, or why a header must not be set. */
    static Outcome apply(Exchange exchange, Overrides overrides, Origin template, List<Note> before) {
        RequestOverrides run = new RequestOverrides(exchange, template, new ArrayList<>(before));
        for (Map.Entry<String, Object> header : overrides.ofRequest("header").entrySet()) {
            Optional<Outcome.Reject> reject = run.header(header.getKey(), OverrideValues.of(header));
            if (reject.isPresent()) {
                return reject.get();
            }
        }
        overrides.ofRequest("querystring").entrySet().forEach(each -> run.query(each.getKey(), OverrideValues.of(each)));
        overrides.ofRequest("path").entrySet().forEach(each -> run.path(each.getKey(), OverrideValues.of(each)));
        return new Outcome.Continue(exchange.with(overrides).with(new MappedRequest(run.headers, run.query, run.path)), run.notes);
    }

    private Optional<Outcome.Reject> header(String name, List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (type != IntegrationType.MOCK && MappedHeaders.isForbidden(name, type)) {
            return Optional.of(Outcome.Reject.of(Failure.INTERNAL_SERVER_ERROR, Note.of("the header " + name
                    + " may not be overridden for " + type, template)).misconfigured(name + " header already present"));
        }
        if (MappedHeaders.isDropped(name)) {
            notes.add(Note.of("the overridden header " + name + " is dropped", template));
            return Optional.empty();
        }
        String value = String.join(",", values);
        headers = headers.withExactly(name, value);
        notes.add(Note.of(() -> "header " + name + " is overridden: " + Secrets.shown(name, value), template));
        return Optional.empty();
    }

    private void query(String name, List<String> values) {
        if (!values.isEmpty()) {
            query = query.with(name, values);
            notes.add(Note.of(() -> "querystring " + name + " is overridden: " + String.join(",", values), template));
        }
    }

    private void path(String name, List<String> values) {
        if (!values.isEmpty()) {
            path.put(name, String.join(",", values));
            notes.add(Note.of(() -> "path " + name + " is overridden: " + String.join(",", values), template));
        }
    }
}
