package dev.apigw.lint.spectral.schema;

import dev.apigw.source.Node;

/** What a reference between schemas leads to. */
record Referred(Node node, Resource resource) {}
