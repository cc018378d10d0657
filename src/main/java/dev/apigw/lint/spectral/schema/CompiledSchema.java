package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A schema, its keywords in the order in which ajv looks at them. */
public final class CompiledSchema {
    /** Keywords for values of one type; the first group is for all. */
    private enum Group {
        ALL, NUMBER, STRING, ARRAY, OBJECT;

        boolean takes(Object value) {
            return switch (this) {
                case ALL -> true;
                case NUMBER -> value instanceof Double;
                case STRING -> value instanceof String;
                case ARRAY -> value instanceof ListNode;
                case OBJECT -> value instanceof MapNode;
            };
        }
    }

    private final Node node;
    private final Resource resource;
    private final List<List<Check>> checks = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private String typeText = "";
    private boolean isNothing;
    private boolean isNullable;
    private boolean needsEvaluated;
    private ErrorMessages messages = ErrorMessages.NONE;
    private final List<CompiledSchema> parts = new ArrayList<>();
    private SchemaException fault;

    CompiledSchema(Node node, Resource resource) {
        this.node = node;
        this.resource = resource;
        for (int i = 0; i < Group.values().length; i++) {
            checks.add(new ArrayList<>());
        }
    }

    Node node() {
        return node;
    }

    Resource resource() {
        return resource;
    }

    /** The schemas that this one uses. */
    List<CompiledSchema> parts() {
        return parts;
    }

    /** Why no value can be checked. */
    Optional<SchemaException> fault() {
        return Optional.ofNullable(fault);
    }

    void fail(SchemaException exception) {
        fault = exception;
    }

    void all(Check check) {
        checks.get(Group.ALL.ordinal()).add(check);
    }

    void number(Check check) {
        checks.get(Group.NUMBER.ordinal()).add(check);
    }

    void string(Check check) {
        checks.get(Group.STRING.ordinal()).add(check);
    }

    void array(Check check) {
        checks.get(Group.ARRAY.ordinal()).add(check);
    }

    void object(Check check) {
        checks.get(Group.OBJECT.ordinal()).add(check);
    }

    /**
     * The types that the schema names.
     *
     * @param names with {@code null} added for a schema that is nullable
     * @param text  as a message shows them
     * @param isNullable whether {@code null} comes from the keyword {@code nullable}
     */
    void types(List<String> names, String text, boolean isNullable) {
        this.isNullable = isNullable;
        types.addAll(names);
        typeText = text;
    }

    /** The schema {@code false}. */
    void nothing() {
        isNothing = true;
    }

    void needsEvaluated() {
        needsEvaluated = true;
    }

    void messages(ErrorMessages newMessages) {
        messages = newMessages;
    }

    boolean isNullable() {
        return isNullable;
    }

    boolean accepts(Object value, Run run) {
        int before = run.errors().size();
        boolean entersResource = run.scope().peekLast() != resource;
        if (entersResource) {
            run.scope().addLast(resource);
        }
        Evaluated outer = run.noting(needsEvaluated);
        boolean fits = isNothing ? run.fail(this, "false schema", "boolean schema is false") : fits(value, run);
        run.noted(outer);
        if (entersResource) {
            run.scope().removeLast();
        }
        if (!fits) {
            messages.apply(this, run, before);
        }
        return fits;
    }

    private boolean fits(Object value, Run run) {
        boolean isTypeLater = types.size() == 1 && hasChecksFor(types.get(0));
        boolean fits = types.isEmpty() || isTypeLater || isOfType(value) || failType(run);
        for (Group group : Group.values()) {
            if (!fits && !run.wantsAll()) {
                return false;
            }
            List<Check> own = checks.get(group.ordinal());
            if (group.takes(value)) {
                fits &= all(own, value, run);
            } else if (isTypeLater && !own.isEmpty() && isNamed(group, types.get(0))) {
                fits &= failType(run);
            }
        }
        return fits;
    }

    private boolean all(List<Check> own, Object value, Run run) {
        boolean fits = true;
        for (int i = 0; i < own.size() && (fits || run.wantsAll()); i++) {
            fits &= own.get(i).accepts(value, run);
        }
        return fits;
    }

    private boolean failType(Run run) {
        return run.fail(this, "type", "must be " + typeText);
    }

    private boolean hasChecksFor(String type) {
        for (Group group : Group.values()) {
            if (isNamed(group, type)) {
                return !checks.get(group.ordinal()).isEmpty();
            }
        }
        return false;
    }

    private static boolean isNamed(Group group, String type) {
        return switch (group) {
            case ALL -> false;
            case NUMBER -> type.equals("number");
            case STRING -> type.equals("string");
            case ARRAY -> type.equals("array");
            case OBJECT -> type.equals("object");
        };
    }

    private boolean isOfType(Object value) {
        for (String type : types) {
            boolean is = switch (type) {
                case "string" -> value instanceof String;
                case "number" -> value instanceof Double number && !number.isInfinite() && !number.isNaN();
                case "integer" -> value instanceof Double number && number == Math.rint(number) && !number.isInfinite();
                case "boolean" -> value instanceof Boolean;
                case "null" -> value == Js.NULL;
                case "array" -> value instanceof ListNode;
                case "object" -> value instanceof MapNode;
                default -> false;
            };
            if (is) {
                return true;
            }
        }
        return false;
    }
}
