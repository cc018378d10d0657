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
 * @param hint   a second clause that is no consequence: what it may have been renamed to; empty if there is none
 * @param judged if the case is another than the event's usual one
 */
record Delta(SchemaEvent event, String path, Optional<Origin> before, Optional<Origin> after, String what,
             String hint, Optional<Judgement> judged) {}
