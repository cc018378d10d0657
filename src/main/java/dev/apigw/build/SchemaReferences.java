package dev.apigw.build;

import dev.apigw.model.ModelReference;
import dev.apigw.resolve.Reference;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code $ref} in a schema means for the models of an API. */
final class SchemaReferences {
    private static final Pattern LOCAL = Pattern.compile("#/(?:definitions|components/schemas)/([^/]+)");

    private final ResolvedDocument document;
    private final Predicate<String> isNamed;
    private final BiConsumer<String, Node> addModel;
    private final Map<SourceSpan, String> external = new HashMap<>();

    /**
     * @param isNamed  whether the definition has a schema of that name
     * @param addModel takes in a schema of another file; may come back here for the schema's own references
     */
    SchemaReferences(ResolvedDocument document, Predicate<String> isNamed, BiConsumer<String, Node> addModel) {
        this.document = document;
        this.isNamed = isNamed;
        this.addModel = addModel;
    }

    /** The model that a reference names, existing or not; empty if it names none. */
    Optional<String> modelName(Reference reference) {
        String text = reference.text().strip();
        Optional<String> canonical = ModelReference.modelName(text);
        if (canonical.isPresent()) {
            return canonical;
        }
        boolean inRootFile = reference.node().span().file() == document.file();
        Matcher local = LOCAL.matcher(text);
        if (inRootFile && local.matches()) {
            return Optional.of(decoded(local.group(1)));
        }
        if (inRootFile && isNamed.test(text)) {
            return Optional.of(text); // the short form
        }
        return reference.target().flatMap(target -> nameOfExternal(text, target));
    }

    /** The schema with each reference to a model as the URL of that model. */
    Node rewritten(Node schema) {
        Optional<Reference> reference = document.reference(schema);
        if (reference.isPresent()) {
            return rewritten((MapNode) schema, reference.get());
        }
        if (schema instanceof MapNode map) {
            return rewrittenMap(map);
        }
        if (schema instanceof ListNode list) {
            List<Node> items = list.items().stream().map(this::rewritten).toList();
            return isSame(items, list.items()) ? list : list.withItems(items);
        }
        return schema;
    }

    /** Most parts of a schema hold no reference, and stay as they are. */
    private MapNode rewrittenMap(MapNode map) {
        List<MapNode.Entry> entries = new ArrayList<>(map.size());
        boolean changed = false;
        for (MapNode.Entry entry : map.entries()) {
            Node value = rewritten(entry.value());
            changed |= value != entry.value();
            entries.add(value == entry.value() ? entry : new MapNode.Entry(entry.key(), value));
        }
        return changed ? map.withEntries(entries) : map;
    }

    private static boolean isSame(List<Node> a, List<Node> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }

    private Node rewritten(MapNode map, Reference reference) {
        Optional<String> name = modelName(reference);
        if (name.isEmpty()) {
            return map;
        }
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : map.entries()) {
            Node value = entry.name().equals("$ref")
                    ? ScalarNode.string(ModelReference.to(name.get()), entry.value().span()) : rewritten(entry.value());
            entries.add(new MapNode.Entry(entry.key(), value));
        }
        return map.withEntries(entries);
    }

    /**
     * A schema outside the named ones becomes a model of its own, called after where it stands. An import itself takes one
     * text alone and refuses such a reference; this is what the definition means once it is bundled.
     */
    private Optional<String> nameOfExternal(String text, Node target) {
        String known = external.get(target.span());
        if (known != null) {
            return Optional.of(known);
        }
        if (target.asMap().isEmpty()) {
            return Optional.empty();
        }
        String wanted = lastToken(text).replaceFirst("\\.(json|ya?ml)$", "").replaceAll("[^A-Za-z0-9]", "");
        String name = wanted.isEmpty() ? "Model" : wanted;
        for (int i = 2; isNamed.test(name) || external.containsValue(name); i++) {
            name = wanted + i;
        }
        external.put(target.span(), name);
        addModel.accept(name, target);
        return Optional.of(name);
    }

    /** What a reference calls its target: the last token of the pointer, or the file. */
    private static String lastToken(String text) {
        String[] tokens = text.split("[/#]");
        return tokens.length == 0 ? text : decoded(tokens[tokens.length - 1]);
    }

    private static String decoded(String token) {
        try {
            return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8).replace("~1", "/").replace("~0", "~");
        } catch (IllegalArgumentException e) {
            return token; // a percent sign that encodes nothing stands for itself
        }
    }
}
