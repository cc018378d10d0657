package dev.apigw.diff.schema;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Judgement;
import java.util.Optional;

/**
 * One event at one place of a schema.
 *
 * @param path   of properties from the schema down: {@code address.lines[]}; empty for the schema itself
 * @param before empty if there is nothing
 * @param after  empty if there is nothing
 * @param what   has happened, as a clause: {@code `maxLength` fell from `10` to `5`}
 * @param judged if the case is another than the event's usual one
 */
record Delta(SchemaEvent event, String path, Optional<Origin> before, Optional<Origin> after, String what, Optional<Judgement> judged) {}
