package dev.apigw.diff.rule;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.diff.contract.Media;
import dev.apigw.diff.contract.OperationPairs;
import dev.apigw.diff.contract.OperationPairs.Pair;
import dev.apigw.diff.contract.Parameter;
import dev.apigw.diff.contract.RequestBody;
import dev.apigw.diff.contract.Response;
import dev.apigw.diff.contract.SchemaUse;
import dev.apigw.diff.schema.Place;
import dev.apigw.diff.schema.SchemaChange;
import dev.apigw.diff.schema.SchemaComparison;
import dev.apigw.diff.schema.SchemaEvents;
import dev.apigw.diff.schema.Spotlight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The shapes of parameters, bodies and headers. */
final class SchemaRule implements DiffRule {
    @Override public List<ChangeInfo> infos() {
        return SchemaEvents.infos();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        SchemaComparison schemas = new SchemaComparison();
        OperationPairs.of(comparison).pairs().forEach(pair -> compare(pair, schemas));
        return Reach.merged(schemas.changes().stream().map(SchemaRule::change));
    }

    private static void compare(Pair pair, SchemaComparison schemas) {
        String operation = pair.after().subject();
        pair.after().parameters().values().forEach(parameter -> Optional.ofNullable(pair.before().parameters().get(parameter.key()))
                .ifPresent(same -> both(same.schema(), parameter.schema(), (before, after) ->
                        schemas.compare(new Spotlight(Place.REQUEST_PARAMETER, parameter.label(), "parameter " + parameter.name()),
                                operation, before, after))));
        if (pair.before().requestBody().isPresent() && pair.after().requestBody().isPresent()) {
            RequestBody body = pair.before().requestBody().get();
            bodies(body.content(), pair.after().requestBody().get().content(),
                    new Spotlight(Place.REQUEST_BODY, "the request body", "request body"), operation, schemas);
        }
        pair.after().responses().values().forEach(response -> Optional.ofNullable(pair.before().responses().get(response.statusCode()))
                .ifPresent(same -> responses(same, response, operation, schemas)));
    }

    private interface Both {
        void accept(SchemaUse before, SchemaUse after);
    }

    private static void both(Optional<SchemaUse> before, Optional<SchemaUse> after, Both consumer) {
        if (before.isPresent() && after.isPresent()) {
            consumer.accept(before.get(), after.get());
        }
    }

    private static void responses(Response before, Response after, String operation, SchemaComparison schemas) {
        String label = "the `" + after.statusCode() + "` response";
        bodies(before.content(), after.content(), new Spotlight(Place.RESPONSE_BODY, label, "response " + after.statusCode()),
                operation, schemas);
        for (Parameter header : after.headers().values()) {
            Optional.ofNullable(before.headers().get(header.key())).ifPresent(same -> both(same.schema(), header.schema(), (from, to) ->
                    schemas.compare(new Spotlight(Place.RESPONSE_HEADER, "header `" + header.name() + "` of " + label,
                            "header " + header.name()), operation, from, to)));
        }
    }

    private static void bodies(Map<String, Media> before, Map<String, Media> after, Spotlight body, String operation,
                               SchemaComparison schemas) {
        MediaPairs pairs = MediaPairs.of(before, after);
        for (MediaPairs.Pair pair : pairs.pairs()) {
            boolean alone = pairs.pairs().size() == 1 || sameSchema(pairs);
            both(pair.before().schema(), pair.after().schema(), (from, to) -> schemas.compare(alone ? body
                    : new Spotlight(body.place(), body.label() + " in `" + pair.after().name() + "`", body.subject()),
                    operation, from, to));
        }
    }

    /** Swagger 2.0 has one schema for all media types. */
    private static boolean sameSchema(MediaPairs pairs) {
        return pairs.pairs().stream().map(pair -> pair.after().schema().map(SchemaUse::origin)).distinct().count() == 1;
    }

    private static ContractChange change(SchemaChange change) {
        return new ContractChange(change.info(), change.judgement(), change.operations(), change.subject(), change.before(),
                change.after(), Sentence.begin(change.what()));
    }
}
