package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.JsRegExp;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;

/**
 * Turns schemas to checks, each once. Keywords of values of all types come first, then those of numbers, texts, lists and mappings;
 * within a type the order is that of the methods here.
 */
final class SchemaCompiler {
    private final Dialect dialect;
    private final UnaryOperator<Node> view;
    private final SchemaStore store;
    private final boolean isSwagger;
    private final Map<Node, CompiledSchema> compiled = new IdentityHashMap<>();
    private final Set<CompiledSchema> sound = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Runnable> later = new ArrayDeque<>();
    private CompiledSchema underway;

    SchemaCompiler(Dialect dialect, UnaryOperator<Node> view, SchemaStore store, boolean isSwagger) {
        this.dialect = dialect;
        this.view = view;
        this.store = store;
        this.isSwagger = isSwagger;
    }

    /** The schema of a document; throws if it, or one that it needs, cannot be used. */
    CompiledSchema compile(Node node, Resource resource) throws SchemaException {
        underway = null;
        CompiledSchema schema = schema(node, resource);
        while (!later.isEmpty()) {
            later.poll().run();
        }
        demandSound(schema);
        return schema;
    }

    private void demandSound(CompiledSchema root) throws SchemaException {
        Set<CompiledSchema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<CompiledSchema> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            CompiledSchema schema = open.poll();
            if (!sound.contains(schema) && seen.add(schema)) {
                if (schema.fault().isPresent()) {
                    throw schema.fault().get();
                }
                open.addAll(schema.parts());
            }
        }
        sound.addAll(seen);
    }

    private CompiledSchema schema(Node written, Resource outer) {
        CompiledSchema parent = underway;
        CompiledSchema schema = prepared(view.apply(written), outer);
        if (parent != null) {
            parent.parts().add(schema);
        }
        return schema;
    }

    private CompiledSchema prepared(Node node, Resource outer) {
        CompiledSchema known = compiled.get(node);
        if (known != null) {
            return known;
        }
        Resource resource = node instanceof MapNode map ? store.resource(map, outer, dialect) : outer;
        CompiledSchema schema = new CompiledSchema(node, resource);
        compiled.put(node, schema);
        if (node instanceof MapNode map) {
            later.add(() -> fill(schema, map));
        } else if (Js.of(node).equals(false)) {
            schema.nothing();
        }
        return schema;
    }

    private void fill(CompiledSchema schema, MapNode map) {
        underway = schema;
        try {
            types(schema, map);
            references(schema, map);
            new ValueKeywords(schema, map, dialect).add();
            combinations(schema, map);
            members(schema, map);
            items(schema, map);
            unevaluated(schema, map);
            messages(schema, map);
        } catch (SchemaException e) {
            schema.fail(e);
        } catch (PatternSyntaxException e) {
            schema.fail(new SchemaException("Invalid regular expression: /" + e.getPattern() + "/: " + e.getDescription(), false));
        }
    }

    private Object at(MapNode map, String key) {
        return map.get(key).map(node -> Js.of(view.apply(node))).orElse(Js.UNDEFINED);
    }

    private Optional<CompiledSchema> sub(CompiledSchema parent, MapNode map, String key) {
        return map.get(key).map(node -> schema(node, parent.resource()));
    }

    private List<CompiledSchema> subs(CompiledSchema parent, Object list) {
        return list instanceof ListNode nodes
                ? nodes.items().stream().map(node -> schema(node, parent.resource())).toList() : List.of();
    }

    private void types(CompiledSchema schema, MapNode map) throws SchemaException {
        Object type = at(map, "type");
        List<String> names = new ArrayList<>();
        if (type instanceof String name) {
            names.add(name);
        } else if (type instanceof ListNode list) {
            list.items().forEach(item -> names.add(Js.string(Js.of(item))));
        }
        Object nullable = isSwagger && at(map, "x-nullable").equals(true) ? true : at(map, "nullable");
        if (!names.contains("null")) {
            if (names.isEmpty() && nullable != Js.UNDEFINED) {
                throw new SchemaException("\"nullable\" cannot be used without \"type\"", false);
            }
            if (nullable.equals(true)) {
                names.add("null");
            }
        } else if (nullable.equals(false)) {
            throw new SchemaException("type: null contradicts nullable: false", false);
        }
        schema.types(names, type == Js.UNDEFINED ? "" : Js.string(type), nullable.equals(true));
    }

    private void references(CompiledSchema schema, MapNode map) throws SchemaException {
        if (at(map, "$dynamicRef") instanceof String ref) {
            dynamic(schema, ref, false);
        }
        if (at(map, "$recursiveRef") instanceof String ref) {
            dynamic(schema, ref, true);
        }
        if (at(map, "$ref") instanceof String ref) {
            Referred target = store.find(ref, schema.resource()).orElseThrow(() -> missing(ref, schema));
            CompiledSchema referred = schema(target.node(), target.resource());
            schema.all((value, run) -> run.acceptsReferred(referred, value));
        }
    }

    private static SchemaException missing(String ref, CompiledSchema schema) {
        String base = schema.resource().uri();
        return new SchemaException("can't resolve reference " + ref + " from id " + (base.isEmpty() ? "#" : base), true);
    }

    /** A reference that the schema with which the check began may redirect. */
    private void dynamic(CompiledSchema schema, String ref, boolean isRecursive) throws SchemaException {
        Referred target = store.find(ref, schema.resource()).orElseThrow(() -> missing(ref, schema));
        CompiledSchema referred = schema(target.node(), target.resource());
        String anchor = isRecursive ? SchemaStore.RECURSIVE : ref.substring(ref.indexOf('#') + 1);
        boolean isDynamic = target.resource().dynamicAnchors().containsKey(anchor);
        Map<Resource, CompiledSchema> others = new IdentityHashMap<>();
        if (isDynamic) {
            store.withDynamicAnchor(anchor).forEach(resource ->
                    others.put(resource, schema(resource.dynamicAnchors().get(anchor), resource)));
        }
        schema.all((value, run) -> {
            for (Resource resource : run.scope()) {
                CompiledSchema outermost = others.get(resource);
                if (outermost != null) {
                    return run.acceptsReferred(outermost, value);
                }
            }
            return run.acceptsReferred(referred, value);
        });
    }

    private void combinations(CompiledSchema schema, MapNode map) {
        sub(schema, map, "not").ifPresent(not -> schema.all((value, run) ->
                run.asksNot(not, value) || run.fail(schema, "not", "must NOT be valid")));
        List<CompiledSchema> anyOf = subs(schema, at(map, "anyOf"));
        if (!anyOf.isEmpty()) {
            schema.all((value, run) -> Combinations.anyOf(schema, anyOf, value, run));
        }
        List<CompiledSchema> oneOf = subs(schema, at(map, "oneOf"));
        if (!oneOf.isEmpty()) {
            schema.all((value, run) -> Combinations.oneOf(schema, oneOf, value, run));
        }
        List<CompiledSchema> allOf = subs(schema, at(map, "allOf"));
        if (!allOf.isEmpty()) {
            schema.all((value, run) -> Combinations.allOf(allOf, value, run));
        }
        Optional<CompiledSchema> condition = dialect.isAtLeast(Dialect.DRAFT7) ? sub(schema, map, "if") : Optional.empty();
        Optional<CompiledSchema> then = sub(schema, map, "then");
        Optional<CompiledSchema> otherwise = sub(schema, map, "else");
        if (condition.isPresent() && (then.isPresent() || otherwise.isPresent())) {
            schema.all((value, run) -> Combinations.condition(schema, condition.get(), then, otherwise, value, run));
        }
    }

    private void members(CompiledSchema schema, MapNode map) {
        sub(schema, map, "propertyNames").filter(names -> dialect.isAtLeast(Dialect.DRAFT6))
                .ifPresent(names -> schema.object((value, run) -> Members.names(schema, names, (MapNode) value, run)));
        Map<String, CompiledSchema> properties = named(schema, at(map, "properties"));
        Map<JsRegExp, CompiledSchema> patterns = patterns(schema, at(map, "patternProperties"));
        sub(schema, map, "additionalProperties").ifPresent(more -> schema.object((value, run) ->
                Members.additional(schema, more, properties.keySet(), patterns.keySet(), (MapNode) value, run)));
        if (at(map, "dependencies") instanceof MapNode dependencies) {
            dependencies(schema, dependencies, true, true);
        }
        if (!properties.isEmpty()) {
            schema.object((value, run) -> Members.properties(properties, (MapNode) value, run));
        }
        if (!patterns.isEmpty()) {
            schema.object((value, run) -> Members.patterns(patterns, (MapNode) value, run));
        }
        if (dialect.isAtLeast(Dialect.DRAFT2019_09)) {
            if (at(map, "dependentRequired") instanceof MapNode dependencies) {
                dependencies(schema, dependencies, true, false);
            }
            if (at(map, "dependentSchemas") instanceof MapNode dependencies) {
                dependencies(schema, dependencies, false, true);
            }
        }
    }

    private Map<String, CompiledSchema> named(CompiledSchema parent, Object map) {
        Map<String, CompiledSchema> named = new LinkedHashMap<>();
        if (map instanceof MapNode members) {
            members.entries().forEach(entry -> named.put(entry.name(), schema(entry.value(), parent.resource())));
        }
        return named;
    }

    private Map<JsRegExp, CompiledSchema> patterns(CompiledSchema parent, Object map) {
        Map<JsRegExp, CompiledSchema> patterns = new LinkedHashMap<>();
        named(parent, map).forEach((pattern, schema) -> patterns.put(JsRegExp.of(pattern, ""), schema));
        return patterns;
    }

    private void dependencies(CompiledSchema schema, MapNode dependencies, boolean takesNames, boolean takesSchemas) {
        for (MapNode.Entry entry : dependencies.entries()) {
            Object needed = Js.of(view.apply(entry.value()));
            if (takesNames && needed instanceof ListNode names) {
                List<String> wanted = names.items().stream().map(name -> Js.string(Js.of(name))).toList();
                String keyword = takesSchemas ? "dependencies" : "dependentRequired";
                schema.object((value, run) -> Members.needed(schema, keyword, entry.name(), wanted, (MapNode) value, run));
            } else if (takesSchemas) {
                CompiledSchema wanted = schema(entry.value(), schema.resource());
                schema.object((value, run) -> !((MapNode) value).has(entry.name()) || run.accepts(wanted, value));
            }
        }
    }

    private void items(CompiledSchema schema, MapNode map) {
        Object items = at(map, "items");
        boolean isNew = dialect.isAtLeast(Dialect.DRAFT2020_12);
        List<CompiledSchema> first = subs(schema, isNew ? at(map, "prefixItems") : items);
        Optional<CompiledSchema> rest = items instanceof ListNode ? isNew ? Optional.empty() : sub(schema, map, "additionalItems")
                : sub(schema, map, "items");
        if (!first.isEmpty()) {
            schema.array((value, run) -> Items.first(first, (ListNode) value, run));
        }
        String keyword = items instanceof ListNode ? "additionalItems" : "items";
        rest.ifPresent(other -> schema.array((value, run) -> Items.rest(schema, keyword, other, first.size(), (ListNode) value, run)));
        Object min = at(map, "minContains");
        Object max = at(map, "maxContains");
        sub(schema, map, "contains").filter(some -> dialect.isAtLeast(Dialect.DRAFT6)).ifPresent(some -> schema.array((value, run) ->
                Items.contains(schema, some, min instanceof Double least ? least : 1, max instanceof Double most ? most : -1,
                        (ListNode) value, run)));
    }

    private void unevaluated(CompiledSchema schema, MapNode map) {
        if (!dialect.isAtLeast(Dialect.DRAFT2019_09)) {
            return;
        }
        sub(schema, map, "unevaluatedProperties").ifPresent(more -> {
            schema.needsEvaluated();
            schema.object((value, run) -> Members.unevaluated(schema, more, (MapNode) value, run));
        });
        sub(schema, map, "unevaluatedItems").ifPresent(more -> {
            schema.needsEvaluated();
            schema.array((value, run) -> Items.unevaluated(schema, more, (ListNode) value, run));
        });
    }

    private void messages(CompiledSchema schema, MapNode map) {
        Object message = at(map, "errorMessage");
        if (message instanceof String text) {
            schema.messages(new ErrorMessages(Map.of(), Map.of(), text));
        } else if (message instanceof MapNode byKeyword) {
            Map<String, String> messages = texts(byKeyword);
            String forAll = messages.containsKey("_") ? messages.remove("_") : "";
            Map<String, String> byMember = at(byKeyword, "properties") instanceof MapNode members ? texts(members) : Map.of();
            schema.messages(new ErrorMessages(messages, byMember, forAll));
        }
    }

    private static Map<String, String> texts(MapNode map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.entries().forEach(entry -> entry.value().asString().ifPresent(text -> texts.put(entry.name(), text)));
        return texts;
    }
}
