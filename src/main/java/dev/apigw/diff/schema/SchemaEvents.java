package dev.apigw.diff.schema;

import static dev.apigw.diff.Judgement.BREAKING;
import static dev.apigw.diff.Judgement.RISKY;
import static dev.apigw.diff.Judgement.SAFE;
import static dev.apigw.diff.schema.Effect.CHANGES;
import static dev.apigw.diff.schema.Effect.NARROWS;
import static dev.apigw.diff.schema.Effect.NONE;
import static dev.apigw.diff.schema.Effect.WIDENS;
import static dev.apigw.diff.schema.Place.REQUEST_PARAMETER;
import static dev.apigw.diff.schema.Place.REQUEST_PROPERTY;
import static dev.apigw.diff.schema.Place.RESPONSE_PROPERTY;

import dev.apigw.diff.ChangeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that can happen to a schema: the table from which ids, judgements and explanations follow. The ids are those of
 * oasdiff where it has one of the same meaning.
 *
 * <p>A limit that a request did not have is but risky: the definition may only say now what the backend has always done. A pattern
 * that was changed may be the same one in other words.
 */
public final class SchemaEvents {
    private static final String TYPE = "contract-schema-type";
    private static final String VALUES = "contract-schema-values";
    private static final String LIMITS = "contract-schema-limits";
    private static final String PROPERTIES = "contract-schema-properties";
    private static final String COMPOSITION = "contract-schema-composition";
    private static final String LIFECYCLE = "contract-lifecycle";

    private static final Map<String, SchemaEvent> ALL = table();

    private SchemaEvents() {}

    /** Every kind of change of a schema, each with the place it happens at. */
    public static List<ChangeInfo> infos() {
        return ALL.values().stream().flatMap(event -> Arrays.stream(Place.values()).filter(event.places()::contains)
                .map(event::info)).toList();
    }

    /** The event with an id pattern. */
    static SchemaEvent get(String pattern) {
        SchemaEvent event = ALL.get(pattern);
        if (event == null) {
            throw new IllegalArgumentException(pattern);
        }
        return event;
    }

    private static Map<String, SchemaEvent> table() {
        List<SchemaEvent> events = new ArrayList<>();
        events.addAll(types());
        events.addAll(values());
        events.addAll(limits());
        events.addAll(requestProperties());
        events.addAll(responseProperties());
        events.addAll(members());
        events.addAll(composition());
        events.addAll(lifecycle());
        Map<String, SchemaEvent> table = new LinkedHashMap<>();
        events.forEach(event -> table.put(event.pattern(), event));
        return table;
    }

    private static List<SchemaEvent> types() {
        return List.of(
                SchemaEvent.of(TYPE, "*-type-generalized", WIDENS, "The type of * allows more values."),
                SchemaEvent.of(TYPE, "*-type-specialized", NARROWS, "The type of * allows fewer values."),
                SchemaEvent.of(TYPE, "*-type-changed", CHANGES, "The type of * is another one."),
                SchemaEvent.of(TYPE, "*-format-generalized", WIDENS, "The format of * allows more values, or is gone."),
                SchemaEvent.of(TYPE, "*-format-specialized", NARROWS, "The format of * allows fewer values, or is new."),
                SchemaEvent.of(TYPE, "*-format-changed", CHANGES, "The format of * is another one."),
                SchemaEvent.of(TYPE, "*-became-nullable", WIDENS, "A null is allowed for *."),
                SchemaEvent.of(TYPE, "*-became-not-nullable", NARROWS, "A null is no longer allowed for *."));
    }

    private static List<SchemaEvent> values() {
        return List.of(
                SchemaEvent.of(VALUES, "*-became-enum", NARROWS, "The values of * are listed."),
                SchemaEvent.of(VALUES, "*-became-not-enum", WIDENS, "The values of * are no longer listed.").inResponses(RISKY),
                SchemaEvent.of(VALUES, "*-enum-value-added", WIDENS, "There is a new value for *.").inResponses(RISKY),
                SchemaEvent.of(VALUES, "*-enum-value-removed", NARROWS, "A value of * is gone."),
                SchemaEvent.of(VALUES, "*-x-extensible-enum-value-added", NONE, "There is a new value for * that clients have to expect."),
                SchemaEvent.of(VALUES, "*-x-extensible-enum-value-removed", NARROWS, "A value of an extensible list of * is gone."),
                SchemaEvent.of(VALUES, "*-default-value-added", NONE, "An absent value of * now stands for something.")
                        .at(REQUEST_PARAMETER, BREAKING),
                SchemaEvent.of(VALUES, "*-default-value-changed", NONE, "An absent value of * now stands for something else.")
                        .at(REQUEST_PARAMETER, BREAKING),
                SchemaEvent.of(VALUES, "*-default-value-removed", NONE, "An absent value of * no longer stands for anything.")
                        .at(REQUEST_PARAMETER, BREAKING),
                SchemaEvent.of(VALUES, "*-pattern-added", NARROWS, "The values of * have to match a pattern."),
                SchemaEvent.of(VALUES, "*-pattern-changed", CHANGES, "The values of * have to match another pattern.")
                        .inRequests(RISKY).inResponses(RISKY),
                SchemaEvent.of(VALUES, "*-pattern-generalized", WIDENS, "The pattern of * now matches everything.")
                        .inResponses(RISKY),
                SchemaEvent.of(VALUES, "*-pattern-removed", WIDENS, "The values of * need not match a pattern any more.")
                        .inResponses(RISKY),
                SchemaEvent.of(VALUES, "*-multiple-of-set", NARROWS, "The values of * have to be multiples of a number."),
                SchemaEvent.of(VALUES, "*-multiple-of-unset", WIDENS, "The values of * need not be multiples of a number any more."),
                SchemaEvent.of(VALUES, "*-multiple-of-changed", CHANGES, "The values of * have to be multiples of another number."),
                SchemaEvent.of(VALUES, "*-unique-items-set", NARROWS, "The items of * have to be different."),
                SchemaEvent.of(VALUES, "*-unique-items-unset", WIDENS, "The items of * need not be different any more."));
    }

    private static List<SchemaEvent> limits() {
        return Limit.ALL.stream().flatMap(limit -> Stream.of(
                limit(limit, "set", NARROWS, "is new").inRequests(RISKY),
                limit(limit, "unset", WIDENS, "is gone"),
                limit(limit, "increased", limit.upper() ? WIDENS : NARROWS, "rose"),
                limit(limit, "decreased", limit.upper() ? NARROWS : WIDENS, "fell"))).toList();
    }

    private static SchemaEvent limit(Limit limit, String action, Effect effect, String verb) {
        return SchemaEvent.of(LIMITS, limit.id(action), effect, "`" + limit.keyword() + "` of * " + verb + ".");
    }

    private static List<SchemaEvent> requestProperties() {
        return Stream.of(
                SchemaEvent.of(PROPERTIES, "new-required-request-property", NARROWS, "A new property has to be sent."),
                SchemaEvent.of(PROPERTIES, "new-required-request-property-with-default", NARROWS,
                        "A new property is required, and yet has a default."),
                SchemaEvent.of(PROPERTIES, "new-optional-request-property", NONE, "A new property may be sent."),
                SchemaEvent.of(PROPERTIES, "request-property-removed", WIDENS, "A property is no longer known in requests.")
                        .inRequests(RISKY),
                SchemaEvent.of(PROPERTIES, "request-property-became-required", NARROWS, "A property has to be sent."),
                SchemaEvent.of(PROPERTIES, "request-property-became-required-with-default", NARROWS,
                        "A property is required, and yet has a default."),
                SchemaEvent.of(PROPERTIES, "request-property-became-optional", WIDENS, "A property need not be sent any more."))
                .map(event -> event.only(REQUEST_PROPERTY)).toList();
    }

    private static List<SchemaEvent> responseProperties() {
        return Stream.of(
                SchemaEvent.of(PROPERTIES, "response-required-property-added", NARROWS, "A new property is always answered."),
                SchemaEvent.of(PROPERTIES, "response-optional-property-added", NONE, "A new property may be answered."),
                SchemaEvent.of(PROPERTIES, "response-required-property-removed", WIDENS,
                        "A property that was always answered is gone.").fails("clients that read it"),
                SchemaEvent.of(PROPERTIES, "response-optional-property-removed", WIDENS,
                        "A property that was sometimes answered is gone.").inResponses(RISKY).fails("clients that read it"),
                SchemaEvent.of(PROPERTIES, "response-property-became-required", NARROWS, "A property is always answered."),
                SchemaEvent.of(PROPERTIES, "response-property-became-optional", WIDENS, "A property is not always answered any more.")
                        .fails("clients that rely on it"))
                .map(event -> event.only(RESPONSE_PROPERTY)).toList();
    }

    private static List<SchemaEvent> members() {
        List<SchemaEvent> access = Stream.of(
                SchemaEvent.of(PROPERTIES, "*-became-read-only", NONE, "Clients no longer write *.").inRequests(RISKY),
                SchemaEvent.of(PROPERTIES, "*-became-not-read-only", NONE, "Clients may write *."),
                SchemaEvent.of(PROPERTIES, "*-became-write-only", NONE, "Clients no longer read *.").inResponses(RISKY),
                SchemaEvent.of(PROPERTIES, "*-became-not-write-only", NONE, "Clients may read *."))
                .map(event -> event.only(REQUEST_PROPERTY, RESPONSE_PROPERTY)).toList();
        List<SchemaEvent> events = new ArrayList<>(access);
        events.add(SchemaEvent.of(PROPERTIES, "*-additional-properties-restricted", NARROWS,
                "Members without a name are forbidden in *, or have to be of a kind."));
        events.add(SchemaEvent.of(PROPERTIES, "*-additional-properties-allowed", WIDENS,
                "Members without a name are allowed in *, or may be of any kind.").inResponses(RISKY));
        return events;
    }

    private static List<SchemaEvent> composition() {
        return List.of(
                SchemaEvent.of(COMPOSITION, "*-one-of-added", WIDENS, "There is a new alternative for *."),
                SchemaEvent.of(COMPOSITION, "*-one-of-removed", NARROWS, "An alternative of * is gone."),
                SchemaEvent.of(COMPOSITION, "*-any-of-added", WIDENS, "There is a new alternative for *."),
                SchemaEvent.of(COMPOSITION, "*-any-of-removed", NARROWS, "An alternative of * is gone."),
                SchemaEvent.of(COMPOSITION, "*-wrapped-in-one-of", CHANGES,
                        "There are several alternatives for *, none of which is the old one."),
                SchemaEvent.of(COMPOSITION, "*-unwrapped-from-one-of", CHANGES,
                        "Instead of several alternatives there is a schema for * that was none of them."),
                SchemaEvent.of(COMPOSITION, "*-constraint-added", NARROWS, "There is a new restriction of *."),
                SchemaEvent.of(COMPOSITION, "*-constraint-removed", WIDENS, "A restriction of * is gone."),
                SchemaEvent.of(COMPOSITION, "*-constraint-changed", CHANGES, "A restriction of * is another one."),
                SchemaEvent.of(COMPOSITION, "*-discriminator-added", NONE, "A property says which alternative * is."),
                SchemaEvent.of(COMPOSITION, "*-discriminator-removed", NONE, "No property says any more which alternative * is.")
                        .inResponses(RISKY),
                SchemaEvent.of(COMPOSITION, "*-discriminator-property-name-changed", NONE,
                        "Another property says which alternative * is.").inRequests(RISKY).inResponses(RISKY),
                SchemaEvent.of(COMPOSITION, "*-discriminator-mapping-added", NONE, "A new value of the discriminator of * names a model."),
                SchemaEvent.of(COMPOSITION, "*-discriminator-mapping-deleted", NONE, "A value of the discriminator of * is gone.")
                        .inRequests(RISKY),
                SchemaEvent.of(COMPOSITION, "*-discriminator-mapping-changed", NONE,
                        "A value of the discriminator of * names another model.")
                        .inRequests(RISKY).inResponses(RISKY));
    }

    private static List<SchemaEvent> lifecycle() {
        return Stream.of(
                SchemaEvent.of(LIFECYCLE, "*-deprecated", NONE, "It was said that * will go."),
                SchemaEvent.of(LIFECYCLE, "*-deprecated-with-sunset", NONE, "It was said when * will go."),
                SchemaEvent.of(LIFECYCLE, "*-reactivated", NONE, "It was taken back that * will go."),
                SchemaEvent.of(LIFECYCLE, "*-sunset-invalid", NONE, "The day on which * goes cannot be read.")
                        .inRequests(BREAKING).inResponses(BREAKING),
                SchemaEvent.of(LIFECYCLE, "*-sunset-moved-forward", NONE, "The day on which * goes is an earlier one.")
                        .inRequests(BREAKING).inResponses(BREAKING),
                SchemaEvent.of(LIFECYCLE, "*-sunset-deleted", NONE, "It is no longer said when * goes.")
                        .inRequests(BREAKING).inResponses(BREAKING),
                SchemaEvent.of(LIFECYCLE, "*-stability-decreased", NONE, "Less is promised for *.")
                        .inRequests(BREAKING).inResponses(BREAKING),
                SchemaEvent.of(LIFECYCLE, "*-stability-increased", NONE, "More is promised for *.").inRequests(SAFE))
                .map(event -> event.only(REQUEST_PROPERTY, RESPONSE_PROPERTY)).toList();
    }
}
