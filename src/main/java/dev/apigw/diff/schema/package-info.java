/**
 * What differs between two schemas, and what that means by direction. A schema that many operations share is compared once, and
 * its change is one change that names the operations.
 *
 * <p>May import packages of a lower number only. Start at {@link dev.apigw.diff.schema.SchemaEvents}, the table of everything that
 * can happen to a schema, then {@link dev.apigw.diff.schema.SchemaComparison}.
 */
package dev.apigw.diff.schema;
